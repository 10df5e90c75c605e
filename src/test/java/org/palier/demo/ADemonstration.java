package org.palier.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.organisation.Siren;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.Toolbox;
import org.palier.territory.Commune;
import org.palier.territory.Communes;

/// Draws synthetic organisations for a test.
final class ADemonstration {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static final List<Commune> COMMUNES = new Communes().ofEpci(new Siren("200069854"));

  private ADemonstration() {}

  static List<SyntheticOrganisation> of(Questionnaire questionnaire, long seed, int count) {
    return of(new Referential(questionnaire, Toolbox.EMPTY, Obligations.EMPTY), seed, count);
  }

  static List<SyntheticOrganisation> of(Referential referential, long seed, int count) {
    Demonstration demonstration = new Demonstration(referential, COMMUNES, seed, TODAY);
    return IntStream.rangeClosed(1, count).mapToObj(demonstration::organisation).toList();
  }

  static List<Chapter> chapters(List<SyntheticOrganisation> organisations) {
    return organisations.stream()
        .flatMap(one -> Stream.concat(one.submitted().stream(), one.draft().stream()))
        .toList();
  }
}
