package org.palier.results;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.LinkService;
import org.palier.assessment.PostedAnswer;
import org.palier.assessment.SubmissionService;
import org.palier.assessment.Territories;
import org.palier.domain.questionnaire.Question;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.web.Access;

/// Submits assessments of the bakery, through the services, for the pages to be tried on.
@Singleton
class SubmittedBakery {

  private final Territories territories;
  private final QuestionnaireCatalog catalog;
  private final AssessmentService assessments;
  private final SubmissionService submissions;
  private final LinkService links;

  SubmittedBakery(
      Territories territories,
      QuestionnaireCatalog catalog,
      AssessmentService assessments,
      SubmissionService submissions,
      LinkService links) {
    this.territories = territories;
    this.catalog = catalog;
    this.assessments = assessments;
    this.submissions = submissions;
    this.links = links;
  }

  record Submitted(Territory territory, UUID id) {

    String page(String name) {
      return "/assessments/" + id + "/" + name;
    }
  }

  Submitted draft() {
    Territory territory = territories.fresh();
    var questionnaire =
        catalog.current("transition-ecologique").orElseThrow().referential().questionnaire();
    UUID id =
        assessments.start(
            territory.id(), questionnaire, "fr", "Boulangerie du Moulin", Bakery.FACTS);
    return new Submitted(territory, id);
  }

  /// Every question answered by the options in turn; −1 stands for "don't know".
  Submitted answering(int... pattern) {
    Submitted draft = draft();
    answer(draft.id(), pattern);
    submissions.submit(draft.id());
    return draft;
  }

  void again(UUID id, int... pattern) {
    assessments.reopen(id);
    answer(id, pattern);
    submissions.submit(id);
  }

  void reopen(UUID id) {
    assessments.reopen(id);
  }

  /// The address of a fresh link.
  String link(UUID id, Access access) {
    return "/r/" + links.issue(id, access).text();
  }

  private void answer(UUID id, int... pattern) {
    List<Question> asked =
        List.copyOf(
            assessments.questionnaireOf(assessments.find(id).orElseThrow()).questions().values());
    for (int i = 0; i < asked.size(); i++) {
      int option = pattern[i % pattern.length];
      String choice = option < 0 ? PostedAnswer.DONT_KNOW : String.valueOf(option);
      PostedAnswer posted =
          new PostedAnswer(List.of(choice), "", "", "entre nous", i % 4 == 0 ? "registre" : "");
      assessments.save(id, asked.get(i).id().value(), null, posted, "");
    }
  }
}
