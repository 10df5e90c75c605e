package org.palier.results;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Submission;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.ToolboxAction;

/// One evaluation with all that is needed to tell it. `local` is the result under the territory's
/// layer, null where there is none; `isLocal` when this is that result, which has no level.
record Outcome(
    Referential referential,
    Situation situation,
    Evaluation evaluation,
    Reading reading,
    Submission.@Nullable Local local,
    boolean isLocal) {

  static Outcome of(Referential referential, Situation situation, Evaluation evaluation) {
    Reading reading =
        Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
    return new Outcome(referential, situation, evaluation, reading, null, false);
  }

  /// The same with the result under the territory's layer beside it.
  Outcome beside(Submission.@Nullable Local result) {
    return new Outcome(referential, situation, evaluation, reading, result, isLocal);
  }

  /// The result under the territory's layer; empty where there is none.
  Optional<Outcome> ofTerritory() {
    return Optional.ofNullable(local)
        .map(
            result -> {
              Referential whole = result.referential().local();
              Reading read =
                  Reading.of(whole.questionnaire(), situation.facts(), situation.answers());
              return new Outcome(whole, situation, result.evaluation(), read, result, true);
            });
  }

  Questionnaire questionnaire() {
    return referential.questionnaire();
  }

  Question question(NodeId id) {
    return questionnaire()
        .question(id)
        .orElseThrow(() -> new IllegalArgumentException("no such question: " + id));
  }

  /// Of a group or a question.
  Text title(NodeId id) {
    return questionnaire().nodes().stream()
        .filter(node -> node.id().equals(id))
        .map(Node::title)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such node: " + id));
  }

  /// The questions that count in the score, in the order of the file.
  List<Question> ratedQuestions() {
    return questionnaire().questions().values().stream().filter(reading::isRated).toList();
  }

  NodeScore score(NodeId node) {
    return evaluation.nodes().getOrDefault(node, NodeScore.NOT_RATED);
  }

  Maturity maturity(NodeId theme) {
    Maturity maturity = evaluation.themes().get(theme);
    if (maturity == null) {
      throw new IllegalArgumentException("no such theme: " + theme);
    }
    return maturity;
  }

  ToolboxAction action(ActionId id) {
    return referential
        .toolbox()
        .action(id)
        .orElseThrow(() -> new IllegalArgumentException("no such action: " + id));
  }
}
