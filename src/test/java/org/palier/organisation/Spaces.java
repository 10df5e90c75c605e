package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.PlainBrowser;
import org.palier.domain.questionnaire.Question;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Makes organisations for tests, as a person does in a browser.
@Singleton
public class Spaces {

  private final AssessmentService assessments;
  private final Entrances entrances;

  Spaces(AssessmentService assessments, Entrances entrances) {
    this.assessments = assessments;
    this.entrances = entrances;
  }

  /// An organisation with its owner, and its one assessment.
  public record Space(PlainBrowser owner, String email, UUID id, UUID assessment) {

    public String address() {
      return "/organisations/" + id;
    }

    /// What the owner chooses to share.
    public void share(String staff, String named) {
      owner.get(address() + "/sharing");
      assertThat(owner.post(address() + "/sharing", Map.of("staff", staff, "named", named)).body())
          .contains("Votre choix est enregistré");
    }
  }

  public Space submitted(String origin, Territory territory, String name) {
    PlainBrowser browser = new PlainBrowser(origin);
    String assessment = browser.start(territory);
    answerEverything(browser, assessment);
    browser.post("/assessments/" + assessment + "/submission", Map.of());
    return claim(browser, assessment, name);
  }

  public Space started(String origin, Territory territory, String name) {
    PlainBrowser browser = new PlainBrowser(origin);
    return claim(browser, browser.start(territory), name);
  }

  private Space claim(PlainBrowser browser, String assessment, String name) {
    String email = Entrances.anyone();
    entrances.enter(browser, email);
    String page = "/assessments/" + assessment + "/claim";
    browser.get(page);
    String address =
        browser
            .post(page, Map.of("name", name, "distinct", "yes"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    browser.get(address + "/members");
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    return new Space(browser, email, id, UUID.fromString(assessment));
  }

  private void answerEverything(PlainBrowser browser, String id) {
    Assessment assessment = assessments.find(UUID.fromString(id)).orElseThrow();
    for (var theme : assessments.questionnaireOf(assessment).themes()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Question question : theme.questions()) {
        fields.put(question.id() + ".revision", "0");
        fields.put(question.id() + ".answer", "1");
      }
      browser.post("/assessments/" + id + "/themes/" + theme.id(), fields);
    }
  }
}
