package org.palier.rights;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.rights.AccountLife.Turn;
import org.palier.rights.RightsRepository.Silent;
import org.palier.web.PublicAddress;

/// Announces the end of accounts nobody uses, and erases them when it has come, with the
/// organisations that nobody else works for.
@Singleton
class RetentionService {

  private static final int AT_A_TIME = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final RightsRepository repository;
  private final ErasureService erasure;
  private final MailService mail;
  private final PublicAddress address;
  private final Clock clock;
  private final ZoneId zone;

  RetentionService(
      RightsRepository repository,
      ErasureService erasure,
      MailService mail,
      PublicAddress address,
      Clock clock,
      @Value("${palier.time-zone:Europe/Paris}") String zone) {
    this.repository = repository;
    this.erasure = erasure;
    this.mail = mail;
    this.address = address;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /// How often each turn was taken.
  Map<Turn, Integer> makeRound() {
    Map<Turn, Integer> done = new EnumMap<>(Turn.class);
    Instant before = AccountLife.lastUseBefore(clock.instant());
    List<Silent> silent = repository.silentSince(before, FIRST, AT_A_TIME);
    while (!silent.isEmpty()) {
      silent.forEach(one -> done.merge(giveTurn(one), 1, Integer::sum));
      silent = repository.silentSince(before, silent.getLast().account(), AT_A_TIME);
    }
    return done;
  }

  @Transactional
  Turn giveTurn(Silent one) {
    AccountLife life = new AccountLife(one.activeAt(), one.announcedAt());
    return switch (life.turn(clock.instant())) {
      case KEEP -> Turn.KEEP;
      case ANNOUNCE -> announce(one, life);
      case ERASE -> erasure.erasePerson(one.account(), null) ? Turn.ERASE : Turn.KEEP;
    };
  }

  private Turn announce(Silent one, AccountLife life) {
    Instant now = clock.instant();
    repository.announced(one.account(), now);
    LocalDate end = LocalDate.ofInstant(life.endIfAnnounced(now), zone);
    if (EmailAddress.read(one.email()) instanceof EmailAddress.Typed.Right(EmailAddress to)) {
      Letter.About about = new Letter.About(to, one.language(), null, "Palier", null, "");
      mail.queue(new Letter.AccountEnds(about, address.link("/sign-in"), end));
    }
    return Turn.ANNOUNCE;
  }
}
