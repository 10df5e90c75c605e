package org.palier.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.palier.assessment.SubmissionService;
import org.palier.dashboard.ReleaseService;
import org.palier.referential.PublishedReferential;
import org.palier.referential.QuestionnaireCatalog;

/// Fills the demonstration territory.
@Singleton
public class DemoService {

  private static final int THREADS = 2;

  private final DemoTerritories territories;
  private final DemoWriter writer;
  private final QuestionnaireCatalog catalog;
  private final SubmissionService submissions;
  private final ReleaseService releases;
  private final Clock clock;

  DemoService(
      DemoTerritories territories,
      DemoWriter writer,
      QuestionnaireCatalog catalog,
      SubmissionService submissions,
      ReleaseService releases,
      Clock clock) {
    this.territories = territories;
    this.writer = writer;
    this.catalog = catalog;
    this.submissions = submissions;
    this.releases = releases;
    this.clock = clock;
  }

  /// Puts so many organisations in place of those of an earlier demonstration, and releases their
  /// figures; what people typed themselves stays.
  public Filling fill(int organisations, long seed, boolean resultsOnly) {
    return fill(organisations, seed, resultsOnly, THREADS);
  }

  Filling fill(int organisations, long seed, boolean resultsOnly, int threads) {
    Optional<PublishedReferential> published = catalog.current(DemoTerritories.QUESTIONNAIRE);
    if (published.isEmpty()) {
      return new Filling.NoQuestionnaire();
    }
    return territories
        .open()
        .map(
            territory ->
                fill(territory, published.get(), organisations, seed, resultsOnly, threads))
        .orElseGet(Filling.NameTaken::new);
  }

  private Filling fill(
      UUID territory,
      PublishedReferential published,
      int organisations,
      long seed,
      boolean resultsOnly,
      int threads) {
    writer.clear(territory);
    Demonstration demonstration =
        new Demonstration(
            published.referential(), territories.communes(), seed, LocalDate.now(clock));
    Preparation preparation = new Preparation(demonstration, published, submissions, territory);
    Filling filled =
        new Fill(preparation, organisations, threads, clock)
            .run(prepared -> writer.write(territory, prepared, !resultsOnly));
    releases.release(territory, DemoTerritories.QUESTIONNAIRE);
    writer.call(territory, clock.instant());
    return filled;
  }
}
