package org.palier.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// Draws a first set of answers: each question is harder or easier than another for everyone, each
/// answer has its own noise, and who is further knows more and proves more.
final class AnswerDraw {

  private static final double DIFFICULTY = 0.35;
  private static final double NOISE = 0.62;
  private static final double NOT_APPLICABLE = 0.025;
  private static final double NOT_APPLICABLE_WHERE_LIKELY = 0.6;
  private static final double DONT_KNOW = 0.09;
  private static final double COMMENT = 0.02;

  private final Questionnaire questionnaire;
  private final Map<NodeId, Double> ease = new LinkedHashMap<>();

  AnswerDraw(Questionnaire questionnaire, long seed) {
    this.questionnaire = questionnaire;
    questionnaire
        .questions()
        .keySet()
        .forEach(id -> ease.put(id, Chance.of(seed, "ease", id.value()).normal(0, DIFFICULTY)));
  }

  Answers draw(Facts facts, Temperament temperament, int year, Chance chance) {
    Reading reading = Reading.of(questionnaire, facts, Answers.NONE);
    Map<NodeId, Entry> entries = new LinkedHashMap<>();
    for (Group theme : questionnaire.themes()) {
      for (Question question : theme.questions()) {
        if (reading.isConcerned(question.id())) {
          double place = temperament.in(theme.id()) + ease.getOrDefault(question.id(), 0.0);
          Answer answer = answer(question, place + chance.normal(0, NOISE), reading, chance);
          entries.put(question.id(), entry(question, answer, temperament, year, chance));
        }
      }
    }
    return new Answers(entries);
  }

  private static Answer answer(Question question, double place, Reading reading, Chance chance) {
    double share = Temperament.share(place);
    if (reading.offersNotApplicable(question) && chance.happens(notApplicable(question))) {
      return new Answer.NotApplicable(Remarks.reason(chance));
    }
    boolean knows =
        question.kind() instanceof QuestionKind.Words || !chance.happens(DONT_KNOW * (1 - share));
    return knows ? AnswerAtShare.of(question.kind(), share) : new Answer.DontKnow();
  }

  private static double notApplicable(Question question) {
    return question.notApplicable() instanceof Question.NotApplicable.Only
        ? NOT_APPLICABLE_WHERE_LIKELY
        : NOT_APPLICABLE;
  }

  private static Entry entry(
      Question question, Answer answer, Temperament temperament, int year, Chance chance) {
    boolean proves = Evidence.isGiven(answer, temperament, chance);
    return new Entry(
        answer,
        chance.happens(COMMENT) ? Remarks.comment(chance) : "",
        proves ? Remarks.evidence(question, year) : "");
  }
}
