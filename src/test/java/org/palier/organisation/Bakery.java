package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.Evolving;
import org.palier.assessment.Evolving.Begun;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.PostedAnswer;
import org.palier.assessment.Saving;
import org.palier.assessment.SubmissionService;
import org.palier.assessment.Submitting;
import org.palier.dashboard.SubmittedUnits;
import org.palier.domain.questionnaire.NodeId;
import org.palier.signin.Entrances;

/// An organisation that submitted a small questionnaire of several versions, and its owner.
@Singleton
public class Bakery {

  private final Evolving evolving;
  private final AssessmentService assessments;
  private final SubmissionService submissions;
  private final Entrances entrances;
  private final SubmittedUnits database;

  Bakery(
      Evolving evolving,
      AssessmentService assessments,
      SubmissionService submissions,
      Entrances entrances,
      SubmittedUnits database) {
    this.evolving = evolving;
    this.assessments = assessments;
    this.submissions = submissions;
    this.entrances = entrances;
    this.database = database;
  }

  /// `owner` is signed in; `space` is the address of the organisation's space.
  public record Open(PlainBrowser owner, String space, Begun first, UUID territory) {

    public HttpResponse<String> begin() {
      owner.get(space);
      return owner.post(space + "/assessments", Map.of("questionnaire", first.questionnaire()));
    }

    /// Begins and gives the address of the draft.
    public String begun() {
      return begin().headers().firstValue("Location").orElseThrow();
    }

    public UUID organisation() {
      return UUID.fromString(space.substring(space.lastIndexOf('/') + 1));
    }
  }

  public Open open(String origin) {
    return open(origin, Entrances.anyone());
  }

  /// The first assessment was submitted under version 1, and belongs to the organisation.
  public Open open(String origin, String email) {
    Begun begun = evolving.submitted();
    PlainBrowser owner = entrances.enter(new PlainBrowser(origin), email);
    owner.get(begun.link());
    owner.get(begun.page("/claim"));
    HttpResponse<String> claimed =
        owner.post(begun.page("/claim"), Map.of("name", "Boulangerie du Moulin"));
    assertThat(claimed.statusCode()).isEqualTo(303);
    Assessment assessment = assessments.find(begun.id()).orElseThrow();
    database.run(
        "INSERT INTO territory_questionnaire (territory_id, questionnaire_id) VALUES (?, ?)",
        assessment.territoryId().toString(),
        begun.questionnaire());
    return new Open(
        owner,
        claimed.headers().firstValue("Location").orElseThrow(),
        begun,
        assessment.territoryId());
  }

  /// Begins the next assessment, changes one answer, does not know what is left, and submits.
  public UUID submitAgain(Open bakery, String question, String option) {
    String draft = bakery.begun();
    UUID id = UUID.fromString(draft.substring("/assessments/".length()));
    answer(id, question, option);
    assessments
        .readingOf(assessments.find(id).orElseThrow())
        .remaining()
        .forEach(left -> answer(id, left.id().value(), PostedAnswer.DONT_KNOW));
    assertThat(submissions.submit(id)).isInstanceOf(Submitting.Submitted.class);
    return id;
  }

  private void answer(UUID id, String question, String option) {
    Assessment draft = assessments.find(id).orElseThrow();
    Integer revision =
        draft.entry(new NodeId(question)).map(stored -> stored.revision()).orElse(null);
    PostedAnswer posted = new PostedAnswer(List.of(option), "", "", "", "");
    assertThat(assessments.save(id, question, revision, posted, ""))
        .isInstanceOf(Saving.Saved.class);
  }
}
