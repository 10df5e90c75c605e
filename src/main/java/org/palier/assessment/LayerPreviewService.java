package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.LayeredReferential;
import org.palier.web.Visit;

/// What respondents will see under a territory's layer, before it is published: the questions of a
/// theme, none of them answered and none left out for a fact.
@Singleton
public class LayerPreviewService {

  private final QuestionViews views;

  LayerPreviewService(QuestionViews views) {
    this.views = views;
  }

  /// A theme to choose; `touched` where the territory adds a question or words to it.
  public record Theme(String id, Text title, boolean touched, boolean chosen) {}

  /// A theme as it will look: `questions` are cards for the view of a question.
  public record Preview(List<Theme> themes, Text title, List<?> questions) {
    public Preview {
      themes = List.copyOf(themes);
      questions = List.copyOf(questions);
    }
  }

  /// Where there is no such theme, the first one the layer touches.
  public Preview of(Visit visit, LayeredReferential layered, String theme) {
    List<Group> groups = layered.local().questionnaire().themes();
    Group chosen =
        groups.stream()
            .filter(group -> group.id().value().equals(theme))
            .findFirst()
            .or(() -> groups.stream().filter(group -> touches(layered, group)).findFirst())
            .orElseGet(groups::getFirst);
    List<Theme> themes =
        groups.stream()
            .map(
                group ->
                    new Theme(
                        group.id().value(),
                        group.title(),
                        touches(layered, group),
                        group.equals(chosen)))
            .toList();
    Desk.Papers papers = papers(visit, layered);
    return new Preview(
        themes,
        chosen.title(),
        chosen.questions().stream()
            .map(question -> views.stored(papers, question, null, false))
            .toList());
  }

  private static boolean touches(LayeredReferential layered, Group theme) {
    return theme.questions().stream()
        .map(Question::id)
        .anyMatch(id -> layered.isLocal(id) || layered.layer().helpFor(id).isPresent());
  }

  private static Desk.Papers papers(Visit visit, LayeredReferential layered) {
    Questionnaire questionnaire = layered.local().questionnaire();
    return new Desk.Papers(
        visit,
        BlankAssessment.of(questionnaire, visit.language(), "", Facts.NONE, Map.of()),
        layered.local(),
        layered,
        Reading.of(questionnaire, Facts.NONE, new Answers(Map.of())));
  }
}
