package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/// What a level asks for beyond its threshold.
public sealed interface Gate {

  record QuestionAtLeast(NodeId question, BigDecimal points) implements Gate {}

  /// At least `count` of the questions, or of those concerned if fewer.
  record QuestionsAtLeast(List<NodeId> questions, BigDecimal points, int count) implements Gate {
    public QuestionsAtLeast {
      questions = List.copyOf(questions);
    }
  }

  /// At least `share` percent of the rated socle questions reach `points`.
  record SocleShare(BigDecimal share, BigDecimal points) implements Gate {}

  /// Every rated theme reaches `percent` of 100.
  record ThemesAtLeast(BigDecimal percent) implements Gate {}

  /// A test on a fact, of the file or of the platform; an unknown fact does not pass.
  record FactGate(FactId fact, Condition.Test test) implements Gate {}
}
