package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.domain.questionnaire.Question;
import org.palier.signin.Entrances;

/// Sets up organisations with their people, for tests of plans.
@Singleton
public class PlanStage {

  private final Territories territories;
  private final Entrances entrances;
  private final AssessmentService assessments;

  PlanStage(Territories territories, Entrances entrances, AssessmentService assessments) {
    this.territories = territories;
    this.entrances = entrances;
    this.assessments = assessments;
  }

  /// An organisation as its owner sees it; `assessment` is a draft until it is submitted.
  record Scene(String origin, PlainBrowser owner, String email, String assessment, String space) {

    String plan() {
      return space + "/plan";
    }

    /// Adds an item and gives its address.
    String item(Map<String, String> fields) {
      Map<String, String> all = new LinkedHashMap<>(Map.of("status", "planned"));
      all.putAll(fields);
      owner.get(plan());
      assertThat(owner.post(plan() + "/items", all).statusCode()).isEqualTo(303);
      return found("href=\"(" + plan() + "/items/[0-9a-f-]{36})\">" + all.get("title") + "<");
    }

    private String found(String pattern) {
      return Pattern.compile(pattern)
          .matcher(owner.get(plan() + "?show=all").body())
          .results()
          .map((MatchResult result) -> result.group(1))
          .findFirst()
          .orElseThrow();
    }
  }

  Scene open(String origin) {
    PlainBrowser owner = new PlainBrowser(origin);
    String email = Entrances.anyone();
    String assessment = owner.start(territories.fresh());
    entrances.enter(owner, email);
    String page = "/assessments/" + assessment + "/claim";
    owner.get(page);
    String space =
        owner
            .post(page, Map.of("name", "Boulangerie du Moulin"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    owner.get(space + "/members");
    return new Scene(origin, owner, email, assessment, space);
  }

  void submit(Scene scene) {
    submit(scene, Map.of());
  }

  /// Every question answered by its option « 1 », but for these.
  void submit(Scene scene, Map<String, String> others) {
    UUID id = UUID.fromString(scene.assessment());
    var assessment = assessments.find(id).orElseThrow();
    for (var theme : assessments.questionnaireOf(assessment).themes()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Question question : theme.questions()) {
        fields.put(question.id() + ".revision", "0");
        fields.put(question.id() + ".answer", others.getOrDefault(question.id().value(), "1"));
      }
      scene.owner().post("/assessments/" + id + "/themes/" + theme.id(), fields);
    }
    scene.owner().post("/assessments/" + id + "/submission", Map.of());
  }

  /// A second person, let in with this role.
  PlainBrowser member(Scene scene, String role, String email) {
    scene.owner().get(scene.space() + "/members");
    scene.owner().post(scene.space() + "/invitations", Map.of("email", email, "role", role));
    PlainBrowser browser = new PlainBrowser(scene.origin());
    assertThat(entrances.follow(browser, email)).isEqualTo("/organisations");
    browser.get("/organisations");
    browser.post(scene.space() + "/membership", Map.of());
    browser.get(scene.space() + "/members");
    return browser;
  }
}
