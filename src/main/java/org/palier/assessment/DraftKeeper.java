package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.assessment.DraftLife.Turn;
import org.palier.sql.Utc;

/// Announces the end of drafts nobody touches, and erases them when it has come.
@Singleton
public class DraftKeeper {

  private static final int AT_A_TIME = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final DraftRepository drafts;
  private final DraftNotice notice;
  private final Clock clock;

  DraftKeeper(DraftRepository drafts, DraftNotice notice, Clock clock) {
    this.drafts = drafts;
    this.notice = notice;
    this.clock = clock;
  }

  /// What was done in a round.
  public record Round(int announced, int erased) {}

  /// When a draft will be erased unless someone touches it; empty while nothing is announced.
  public Optional<Instant> endOf(UUID assessmentId) {
    return drafts.find(assessmentId).flatMap(row -> row.life().end());
  }

  /// Gives each draft long untouched its turn. Each is decided and done in a transaction of its
  /// own.
  public Round makeRound() {
    LocalDateTime before = now().minus(DraftLife.UNTOUCHED_UNTIL_ANNOUNCED);
    Map<Turn, Integer> done = new EnumMap<>(Turn.class);
    List<DraftRepository.Silent> silent =
        drafts.silentSince(before, LocalDateTime.of(1970, 1, 1, 0, 0), FIRST, AT_A_TIME);
    while (!silent.isEmpty()) {
      silent.forEach(draft -> done.merge(giveTurn(draft.id()), 1, Integer::sum));
      DraftRepository.Silent last = silent.getLast();
      silent = drafts.silentSince(before, last.touchedAt(), last.id(), AT_A_TIME);
    }
    return new Round(done.getOrDefault(Turn.ANNOUNCE, 0), done.getOrDefault(Turn.ERASE, 0));
  }

  @Transactional
  Turn giveTurn(UUID id) {
    Optional<DraftRow> row = drafts.lock(id);
    Turn turn = row.map(draft -> draft.life().turn(clock.instant())).orElse(Turn.KEEP);
    switch (turn) {
      case KEEP -> {}
      case ANNOUNCE -> announce(row.orElseThrow());
      case ERASE -> drafts.erase(id);
    }
    return turn;
  }

  /// Without an address, the page alone can tell.
  private void announce(DraftRow draft) {
    drafts.announced(draft.id(), now());
    notice.send(draft, draft.life().endIfAnnounced(clock.instant()));
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
