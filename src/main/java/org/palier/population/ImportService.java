package org.palier.population;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.palier.population.Unreadable.Why;
import org.palier.territory.Communes;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.UploadedFile;

/// Takes files of organisations over in two steps: reading, which changes nothing that is known,
/// and confirmation, which can be undone.
@Singleton
class ImportService {

  /// How long a file waits for its confirmation.
  static final Duration PREVIEW_KEPT = Duration.ofDays(1);

  /// How long an import can be undone.
  static final Duration UNDO_KEPT = Duration.ofDays(30);

  /// How long whom to write to is kept where nobody says it again.
  static final Period PEOPLE_KEPT = Period.ofMonths(36);

  private final ImportRepository imports;
  private final ImportMatching matching;
  private final ImportWriting writing;
  private final TerritoryService territories;
  private final Communes communes;
  private final FactWordsReader facts;
  private final Clock clock;

  /// A file takes the memory of a small server: one is read at a time.
  private final Semaphore turn = new Semaphore(1);

  ImportService(
      ImportRepository imports,
      ImportMatching matching,
      ImportWriting writing,
      TerritoryService territories,
      Communes communes,
      FactWordsReader facts,
      Clock clock) {
    this.imports = imports;
    this.matching = matching;
    this.writing = writing;
    this.territories = territories;
    this.communes = communes;
    this.facts = facts;
    this.clock = clock;
  }

  /// What became of a wish about a file that was read.
  enum Outcome {
    DONE,
    /// It was confirmed, undone or forgotten before.
    TOO_LATE,
    UNKNOWN
  }

  /// The id under which the file can be looked at.
  UUID read(Territory territory, UUID account, UploadedFile file) throws Unreadable {
    if (!turn.tryAcquire()) {
      throw new Unreadable(Why.BUSY);
    }
    try {
      return readAlone(territory, account, file);
    } finally {
      turn.release();
    }
  }

  private UUID readAlone(Territory territory, UUID account, UploadedFile file) throws Unreadable {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    imports.begin(id, territory.id(), account, file.name(), clock.instant());
    boolean read = false;
    try {
      CommuneReader places = new CommuneReader(territories.communes(territory.id()), communes);
      ImportReading reading = new ImportReading(id, imports, places, facts);
      TableFile.read(file, reading);
      matchAndShow(id, territory.id(), reading.finish());
      read = true;
    } finally {
      if (!read) {
        imports.remove(id);
      }
    }
    return id;
  }

  @Transactional
  void matchAndShow(UUID id, UUID territory, List<String> ignored) {
    matching.refuseRepeated(id);
    matching.match(id, territory);
    imports.show(id, ignored);
  }

  Optional<ImportSummary> find(UUID territory, UUID id) {
    return imports.find(territory, id);
  }

  List<ImportSummary> page(UUID territory, @Nullable UUID before, int limit) {
    return imports.page(territory, before, limit);
  }

  List<ReadRow> rows(UUID file, ImportSummary.Kind kind, int after, int limit) {
    return imports.rows(file, kind, after, limit);
  }

  /// Takes the file over as it compares with what is known at this moment.
  @Transactional
  public Outcome confirm(UUID territory, UUID id) {
    Optional<ImportSummary> found = imports.locked(territory, id);
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (found.get().state() != ImportSummary.State.PREVIEW) {
      return Outcome.TOO_LATE;
    }
    matching.match(id, territory);
    imports.count(id);
    writing.takeOver(id, territory, now());
    return Outcome.DONE;
  }

  @Transactional
  public Outcome undo(UUID territory, UUID id) {
    Optional<ImportSummary> found = imports.locked(territory, id);
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (!found.get().canBeUndone()) {
      return Outcome.TOO_LATE;
    }
    writing.takeBack(id, now());
    return Outcome.DONE;
  }

  /// Gives up a file that was not confirmed.
  @Transactional
  public Outcome drop(UUID territory, UUID id) {
    Optional<ImportSummary> found = imports.locked(territory, id);
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (found.get().state() != ImportSummary.State.PREVIEW) {
      return Outcome.TOO_LATE;
    }
    imports.remove(id);
    return Outcome.DONE;
  }

  /// Forgets what has been kept long enough.
  @Transactional
  public void forget() {
    Instant now = clock.instant();
    writing.forgetPreviews(now.minus(PREVIEW_KEPT));
    writing.forgetRows(now.minus(UNDO_KEPT));
    writing.forgetPeople(now.atZone(ZoneOffset.UTC).minus(PEOPLE_KEPT).toInstant());
  }

  /// As columns keep it: what was changed since is told by comparing.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
