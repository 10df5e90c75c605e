package org.palier.demo;

import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// What an organisation does to reach a level it is near to: it answers the questions that the
/// gates of the level ask for, by doing what they ask.
final class Ambition {

  private final Questionnaire questionnaire;

  Ambition(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /// The answers after the gates of all levels that begin at most at `percent`.
  Answers towards(double percent, Facts facts, Answers answers) {
    Reading reading = Reading.of(questionnaire, facts, answers);
    Answers raised = answers;
    for (Level level : questionnaire.levels()) {
      if (level.from().doubleValue() <= percent) {
        for (Gate gate : level.gates()) {
          raised = through(gate, reading, raised);
        }
      }
    }
    return raised;
  }

  private Answers through(Gate gate, Reading reading, Answers answers) {
    return switch (gate) {
      case Gate.QuestionAtLeast(NodeId question, BigDecimal points) ->
          raise(List.of(question), points, answers);
      case Gate.QuestionsAtLeast(List<NodeId> questions, BigDecimal points, int count) ->
          raise(questions.stream().limit(count).toList(), points, answers);
      case Gate.SocleShare(BigDecimal _, BigDecimal points) ->
          raise(socle(reading), points, answers);
      case Gate.ThemesAtLeast _, Gate.FactGate _ -> answers;
    };
  }

  private List<NodeId> socle(Reading reading) {
    return questionnaire.questions().values().stream()
        .filter(reading::isSocle)
        .map(Question::id)
        .toList();
  }

  private Answers raise(List<NodeId> questions, BigDecimal points, Answers answers) {
    Answers raised = answers;
    for (NodeId id : questions) {
      Entry entry = answers.entries().get(id);
      Question question = questionnaire.questions().get(id);
      if (entry != null && question != null) {
        raised = raised.with(id, raise(question, points, entry));
      }
    }
    return raised;
  }

  private static Entry raise(Question question, BigDecimal points, Entry entry) {
    return question.kind() instanceof QuestionKind.Choice(List<QuestionKind.Option> options)
            && (entry.answer() instanceof Answer.Chosen
                || entry.answer() instanceof Answer.DontKnow)
            && pointsOf(entry.answer(), options).compareTo(points) < 0
        ? new Entry(atLeast(points, options, entry.answer()), entry.comment(), entry.evidence())
        : entry;
  }

  private static Answer atLeast(
      BigDecimal points, List<QuestionKind.Option> options, Answer otherwise) {
    return AnswerAtShare.ascending(options).stream()
        .filter(option -> option.points().compareTo(points) >= 0)
        .findFirst()
        .<Answer>map(option -> new Answer.Chosen(option.id()))
        .orElse(otherwise);
  }

  private static BigDecimal pointsOf(Answer answer, List<QuestionKind.Option> options) {
    return options.stream()
        .filter(option -> answer.equals(new Answer.Chosen(option.id())))
        .map(QuestionKind.Option::points)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
