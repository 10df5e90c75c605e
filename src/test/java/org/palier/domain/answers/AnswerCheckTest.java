package org.palier.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.chosen;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.ticked;
import static org.palier.domain.Say.yes;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;

class AnswerCheckTest {

  private static final QuestionKind WITH_NONE =
      new QuestionKind.Multiple(
          List.of(option("a", false), option("b", false), option("none", true)), BigDecimal.TWO);

  @Test
  void anOfferedOptionFits() {
    assertThat(problems(AQuestion.choice("0", "1"), chosen("1"))).isEmpty();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(problems(AQuestion.choice("0", "1"), chosen("2")))
        .containsExactly(new AnswerProblem.UnknownOption(new OptionId("2")));
  }

  @Test
  void eachUnknownTickIsNamedInOrder() {
    assertThat(problems(WITH_NONE, ticked("z", "a", "y")))
        .containsExactly(
            new AnswerProblem.UnknownOption(new OptionId("y")),
            new AnswerProblem.UnknownOption(new OptionId("z")));
  }

  @Test
  void anExclusiveOptionStandsAlone() {
    assertThat(problems(WITH_NONE, ticked("none"))).isEmpty();
    assertThat(problems(WITH_NONE, ticked("a", "b"))).isEmpty();
    assertThat(problems(WITH_NONE, ticked("a", "none")))
        .containsExactly(new AnswerProblem.NotAlone(new OptionId("none")));
  }

  @Test
  void anAnswerOfAnotherKindIsRefused() {
    AnswerProblem wrong = new AnswerProblem.WrongKind();
    assertThat(problems(AQuestion.choice("0", "1"), measured("1"))).containsExactly(wrong);
    assertThat(problems(AQuestion.choice("0", "1"), ticked("1"))).containsExactly(wrong);
    assertThat(problems(AQuestion.percent(), chosen("1"))).containsExactly(wrong);
    assertThat(problems(AQuestion.percent(), new Answer.Written("1"))).containsExactly(wrong);
    assertThat(problems(new QuestionKind.Words(), measured("1"))).containsExactly(wrong);
    assertThat(problems(new QuestionKind.Words(), new Answer.Written("1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "100", "100.000", "33.3"})
  void aPercentFromZeroToAHundredFits(String value) {
    assertThat(problems(AQuestion.percent(), measured(value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "100.01"})
  void aPercentOutsideIsOutOfRange(String value) {
    assertThat(problems(AQuestion.percent(), measured(value)))
        .containsExactly(
            new AnswerProblem.OutOfRange(
                new BigDecimal(value), BigDecimal.ZERO, BigDecimal.valueOf(100)));
  }

  @Test
  void aNumberBelowTheFirstBandIsOutOfRange() {
    QuestionKind bands = AQuestion.bands("5", "0", "10", "1");
    assertThat(problems(bands, measured("5"))).isEmpty();
    assertThat(problems(bands, measured("4.9")))
        .containsExactly(
            new AnswerProblem.OutOfRange(new BigDecimal("4.9"), new BigDecimal("5"), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123", "0.1234567890123", "1E+999999999", "1E-999999999"})
  void aNumberOfTooManyDigitsIsRefused(String value) {
    assertThat(problems(AQuestion.linear("0", "1"), measured(value)))
        .containsExactly(new AnswerProblem.TooManyDigits(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012.123456789012", "-5", "0", "1E+3"})
  void twelveDigitsEachSideFit(String value) {
    assertThat(problems(AQuestion.linear("0", "1"), measured(value))).isEmpty();
  }

  @Test
  void dontKnowFitsEveryKind() {
    assertThat(problems(AQuestion.percent(), dontKnow())).isEmpty();
    assertThat(problems(new QuestionKind.Words(), dontKnow())).isEmpty();
  }

  @Test
  void withoutObjectIsRefusedWhereTheQuestionNeverAllowsIt() {
    assertThat(withoutObject(new Question.NotApplicable.Never(), Facts.NONE))
        .containsExactly(new AnswerProblem.NotApplicableRefused());
    assertThat(withoutObject(new Question.NotApplicable.Justified(), Facts.NONE)).isEmpty();
  }

  @Test
  void withoutObjectUnderAConditionNeedsItToHold() {
    var only = new Question.NotApplicable.Only(is("premises", "false"));
    assertThat(withoutObject(only, no("premises"))).isEmpty();
    assertThat(withoutObject(only, yes("premises"))).hasSize(1);
    assertThat(withoutObject(only, Facts.NONE)).hasSize(1);
  }

  @Test
  void textsEndAtFourThousandCharacters() {
    String most = "x".repeat(4000);
    String more = most + "x";
    Question question = AQuestion.of("A").build();
    assertThat(problems(question, new Entry(chosen("1"), most, most), Facts.NONE)).isEmpty();
    assertThat(
            problems(question, new Entry(new Answer.NotApplicable(more), more, more), Facts.NONE))
        .containsExactly(
            new AnswerProblem.TooLong(AnswerProblem.Part.REASON, 4000),
            new AnswerProblem.TooLong(AnswerProblem.Part.COMMENT, 4000),
            new AnswerProblem.TooLong(AnswerProblem.Part.EVIDENCE, 4000));
  }

  @Test
  void wordsTooEndAtFourThousandCharacters() {
    assertThat(problems(new QuestionKind.Words(), new Answer.Written("x".repeat(4001))))
        .containsExactly(new AnswerProblem.TooLong(AnswerProblem.Part.ANSWER, 4000));
  }

  private static QuestionKind.Option option(String id, boolean exclusive) {
    return new QuestionKind.Option(new OptionId(id), BigDecimal.ONE, Text.of(id), exclusive);
  }

  private static List<AnswerProblem> withoutObject(Question.NotApplicable rule, Facts facts) {
    Question question = AQuestion.of("A").notApplicable(rule).build();
    return problems(question, Entry.of(notApplicable()), facts);
  }

  private static List<AnswerProblem> problems(QuestionKind kind, Answer answer) {
    return problems(AQuestion.of("A").kind(kind).build(), Entry.of(answer), Facts.NONE);
  }

  private static List<AnswerProblem> problems(Question question, Entry entry, Facts facts) {
    Questionnaire questionnaire =
        AQuestionnaire.of(AQuestion.of("A"))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build();
    return AnswerCheck.problems(question, entry, Reading.of(questionnaire, facts, Answers.NONE));
  }
}
