package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.ThreeVersions;
import org.palier.web.Access;

/// An assessment of a questionnaire that has a later version.
@Singleton
public class Evolving {

  private final ThreeVersions versions;
  private final Territories territories;
  private final AssessmentService assessments;
  private final SubmissionService submissions;
  private final LinkService links;

  Evolving(
      ThreeVersions versions,
      Territories territories,
      AssessmentService assessments,
      SubmissionService submissions,
      LinkService links) {
    this.versions = versions;
    this.territories = territories;
    this.assessments = assessments;
    this.submissions = submissions;
    this.links = links;
  }

  /// `link` opens it.
  public record Begun(String questionnaire, UUID id, String link) {

    public String page(String name) {
      return "/assessments/" + id + name;
    }
  }

  /// A draft under the first version with every answer given, and a note where there is no answer.
  public Begun draft() {
    String id = ThreeVersions.freshId();
    Questionnaire first = versions.publish(id, 1);
    UUID assessment =
        assessments.start(
            territories.fresh().id(),
            first,
            "fr",
            "Boulangerie du Moulin",
            new Facts(
                Map.of(
                    new FactId("zone"), new FactValue.Word("sud"),
                    new FactId("locaux"), new FactValue.Bool(true),
                    new FactId("vitrines"), new FactValue.Bool(true))));
    answer(assessment, "ENE-1", "1", "vu avec Anne");
    answer(assessment, "ENE-2", "1", "panneaux");
    measure(assessment, "ENE-3", "1");
    answer(assessment, "EAU-1", "1", "");
    answer(assessment, "EAU-2", "1", "citerne de 2019");
    return new Begun(id, assessment, "/r/" + links.issue(assessment, Access.EDIT).text());
  }

  /// The same, finished and submitted.
  public Begun submitted() {
    Begun begun = draft();
    answer(begun.id(), "EAU-3", "0", "");
    if (!(submissions.submit(begun.id()) instanceof Submitting.Submitted)) {
      throw new AssertionError("not submitted");
    }
    return begun;
  }

  public void publish(Begun begun, int version) {
    versions.publish(begun.questionnaire(), version);
  }

  /// The token of a link that only reads, for the API.
  public String readingToken(Begun begun) {
    return links.issue(begun.id(), Access.READ).text();
  }

  void answer(UUID id, String question, String option, String comment) {
    save(id, question, new PostedAnswer(List.of(option), "", "", comment, ""));
  }

  void note(UUID id, String question, String comment) {
    save(id, question, new PostedAnswer(List.of(), "", "", comment, ""));
  }

  private void measure(UUID id, String question, String value) {
    save(id, question, new PostedAnswer(List.of(), value, "", "", ""));
  }

  private void save(UUID id, String question, PostedAnswer posted) {
    Saving saving = assessments.save(id, question, null, posted, "");
    if (!(saving instanceof Saving.Saved)) {
      throw new AssertionError(question + ": " + saving);
    }
  }
}
