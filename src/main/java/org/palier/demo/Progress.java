package org.palier.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// A year later: some answers are a step better, a few a step worse, some of what was not known is,
/// and more of it is proved.
final class Progress {

  private static final double PACE = 0.22;
  private static final double STEP_BACK = 0.03;
  private static final double FOUND_OUT = 0.45;
  private static final double NEWLY_PROVED = 0.15;

  private final Questionnaire questionnaire;

  Progress(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  Answers afterAYear(Facts facts, Answers answers, int year, Chance chance) {
    Reading reading = Reading.of(questionnaire, facts, answers);
    double pace = Math.min(0.6, chance.around(PACE, 0.6));
    Map<NodeId, Entry> entries = new LinkedHashMap<>();
    answers
        .entries()
        .forEach(
            (id, entry) -> {
              Question question = questionnaire.questions().get(id);
              entries.put(
                  id,
                  question == null ? entry : later(question, entry, reading, pace, year, chance));
            });
    return new Answers(entries);
  }

  private static Entry later(
      Question question, Entry entry, Reading reading, double pace, int year, Chance chance) {
    Answer answer = later(question, entry.answer(), reading, pace, chance);
    boolean proves = !answer.equals(entry.answer()) || chance.happens(NEWLY_PROVED);
    boolean provable =
        !(answer instanceof Answer.DontKnow) && !(answer instanceof Answer.NotApplicable);
    String evidence =
        provable && proves && chance.happens(0.5)
            ? Remarks.evidence(question, year)
            : entry.evidence();
    return new Entry(answer, entry.comment(), evidence);
  }

  private static Answer later(
      Question question, Answer answer, Reading reading, double pace, Chance chance) {
    double drawn = chance.share();
    return switch (answer) {
      case Answer.NotApplicable _, Answer.Written _ -> answer;
      case Answer.DontKnow() ->
          drawn < FOUND_OUT ? AnswerAtShare.of(question.kind(), 0.4 * chance.share()) : answer;
      case Answer.Chosen _, Answer.Ticked _, Answer.Measured _ ->
          drawn < pace
              ? moved(question, reading, 1)
              : drawn > 1 - STEP_BACK ? moved(question, reading, -1) : answer;
    };
  }

  /// A step is from one option or band to the next, or a quarter of the way.
  private static Answer moved(Question question, Reading reading, int steps) {
    BigDecimal full = question.kind().fullPoints();
    double share =
        full.signum() == 0 ? 0 : reading.points(question.id()).doubleValue() / full.doubleValue();
    return AnswerAtShare.of(
        question.kind(),
        switch (question.kind()) {
          case QuestionKind.Choice(List<QuestionKind.Option> options) ->
              middleOfStep(share, options.size(), steps);
          case QuestionKind.Bands bands -> middleOfStep(share, bands.bands().size(), steps);
          case QuestionKind.Multiple _,
              QuestionKind.Linear _,
              QuestionKind.Percent _,
              QuestionKind.Words _ ->
              Math.clamp(share + steps / 4.0, 0, 1);
        });
  }

  private static double middleOfStep(double share, int places, int steps) {
    double place = Math.clamp(Math.rint(share * (places - 1)) + steps, 0, places - 1.0);
    return (place + 0.5) / places;
  }
}
