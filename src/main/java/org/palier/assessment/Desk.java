package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Referential;
import org.palier.referential.LayeredReferential;
import org.palier.territory.TerritoryService;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Where the pages of an assessment take their papers from: the assessment the visitor may work on,
/// with its questionnaire.
@Singleton
class Desk {

  private final AssessmentService assessments;
  private final TerritoryService territories;

  Desk(AssessmentService assessments, TerritoryService territories) {
    this.assessments = assessments;
    this.territories = territories;
  }

  /// An assessment laid open, and the visit on its territory's pages. `referential` is what is
  /// asked, with what the territory adds where there is a layer.
  record Papers(
      Visit visit,
      Assessment assessment,
      Referential referential,
      @Nullable LayeredReferential layered,
      Reading reading) {

    String address() {
      return "/assessments/" + assessment.id();
    }
  }

  /// The papers of an assessment that the visitor may work on.
  Optional<Papers> find(Visit visit, String id) {
    return RowId.read(id)
        .filter(visit::mayEdit)
        .flatMap(assessments::find)
        .map(assessment -> papers(visit, assessment));
  }

  private Papers papers(Visit visit, Assessment assessment) {
    Visit here =
        territories
            .find(assessment.territoryId())
            .map(territory -> visit.at(territory.place()))
            .orElse(visit);
    LayeredReferential layered = assessments.layeredOf(assessment).orElse(null);
    Referential referential = assessments.referentialOf(assessment);
    return new Papers(here, assessment, referential, layered, assessments.readingOf(assessment));
  }

  /// The same papers after something was written.
  Papers again(Papers papers) {
    Assessment assessment =
        assessments
            .find(papers.assessment().id())
            .orElseThrow(() -> new IllegalStateException("erased meanwhile"));
    return papers(papers.visit(), assessment);
  }
}
