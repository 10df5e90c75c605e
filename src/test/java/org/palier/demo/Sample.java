package org.palier.demo;

import java.nio.file.Path;
import java.util.List;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;

/// Organisations drawn over the shipped questionnaire, with the results of those that submitted
/// something, oldest first.
record Sample(
    Referential referential,
    long seed,
    List<SyntheticOrganisation> organisations,
    List<List<Evaluation>> results) {

  private static final Path SHIPPED =
      Path.of(System.getProperty("palier.home", "."), "questionnaires", "transition-ecologique");

  static Sample of(int count, long seed) {
    Referential referential = shipped();
    List<SyntheticOrganisation> organisations = ADemonstration.of(referential, seed, count);
    return new Sample(
        referential,
        seed,
        organisations,
        organisations.stream()
            .filter(organisation -> !organisation.submitted().isEmpty())
            .map(organisation -> evaluations(referential, organisation))
            .toList());
  }

  static Referential shipped() {
    return switch (ReferentialReader.read(SHIPPED)) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static List<Evaluation> evaluations(
      Referential referential, SyntheticOrganisation organisation) {
    return organisation.submitted().stream()
        .map(
            chapter ->
                Evaluator.evaluate(
                    referential,
                    new Situation(
                        chapter.facts(),
                        chapter.answers(),
                        Calendar.day(chapter.endedAt()),
                        chapter.platform())))
        .toList();
  }

  @Override
  public String toString() {
    return organisations.size() + " organisations of seed " + seed;
  }
}
