package org.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.LinkService;
import org.palier.assessment.LocalQuestions;
import org.palier.assessment.PostedAnswer;
import org.palier.assessment.SubmissionService;
import org.palier.assessment.Territories;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Question;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.web.Access;

/// The pages of an assessment where the territory adds questions of its own.
class LayerBrowserTest extends BrowserTest {

  @Inject Territories territories;
  @Inject LocalQuestions local;
  @Inject QuestionnaireCatalog catalog;
  @Inject AssessmentService assessments;
  @Inject SubmissionService submissions;
  @Inject LinkService links;

  private UUID started(Territory territory) {
    return assessments.start(
        territory.id(),
        catalog.current("transition-ecologique").orElseThrow().referential().questionnaire(),
        "fr",
        "Boulangerie du Moulin",
        Facts.NONE.with(BuiltinFacts.TYPE, new FactValue.Word("ENT")));
  }

  private void submit(UUID id) {
    for (Question question :
        assessments.questionnaireOf(assessments.find(id).orElseThrow()).questions().values()) {
      PostedAnswer posted = new PostedAnswer(List.of("2"), "", "", "", "");
      assessments.save(id, question.id().value(), null, posted, "");
    }
    submissions.submit(id);
  }

  @Test
  void whatTheTerritoryAddsIsAskedAndItsScoreShownOnEveryScreen() {
    Territory territory = local.of(territories.fresh());
    UUID id = started(territory);
    String link = "/r/" + links.issue(id, Access.EDIT).text();
    look(link, "/assessments/" + id + "/themes/PIL", "layer-theme", "Question de votre territoire");
    look(
        link,
        "/assessments/" + id + "/themes/" + territory.slug() + ".VIE",
        "layer-own-theme",
        "Question de votre territoire");
    submit(id);
    look(
        link,
        "/assessments/" + id + "/result",
        "layer-result",
        "Score avec ce que votre territoire ajoute");
    look(
        link,
        "/assessments/" + id + "/receipt?score=territory",
        "layer-receipt",
        "qui n’a pas de niveau");
  }

  private void look(String link, String path, String name, String said) {
    for (int width : List.of(360, 1280)) {
      Page page = visitor(width);
      page.navigate(link);
      page.navigate(path);
      assertThat(page.content()).contains(said);
      assertAccessible(page);
      assertThat((int) page.evaluate("() => document.querySelectorAll('body *').length"))
          .as("nodes of " + path)
          .isLessThanOrEqualTo(300);
      picture(page, name);
    }
    Page small = visitor(320);
    small.navigate(link);
    small.navigate(path);
    assertFits(small);
  }

  @Test
  void anAnswerToAQuestionOfTheTerritoryIsSavedAtOnce() {
    Territory territory = local.of(territories.fresh());
    UUID id = started(territory);
    Page page = visitor(1280);
    page.navigate("/r/" + links.issue(id, Access.EDIT).text());
    page.navigate("/assessments/" + id + "/themes/" + territory.slug() + ".VIE");
    page.locator("input[type=radio][value='2']").first().check();
    page.locator("#save-state[data-state=saved]").waitFor();
    assertThat(assessments.find(id).orElseThrow().entries()).hasSize(1);
  }
}
