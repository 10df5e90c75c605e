package org.palier.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.atLeast;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.flag;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.number;
import static org.palier.domain.Say.optionIn;
import static org.palier.domain.Say.pointsAtLeast;
import static org.palier.domain.Say.ticked;
import static org.palier.domain.Say.word;
import static org.palier.domain.Say.yes;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;

class ReadingTest {

  private static final Condition PREMISES = is("premises", "true");

  private static final Questionnaire QUESTIONNAIRE =
      AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B").when(PREMISES))
          .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
          .fact(AQuestionnaire.number("surface", PREMISES))
          .flag("LARGE", atLeast("surface", "1000"))
          .build();

  private static Truth truth(Condition condition, Facts facts, Answers answers) {
    return Reading.of(QUESTIONNAIRE, facts, answers).truth(condition);
  }

  private static Truth truth(Condition condition, Facts facts) {
    return truth(condition, facts, Answers.NONE);
  }

  private static QuestionState state(Questionnaire questionnaire, Facts facts, Answers answers) {
    return Reading.of(questionnaire, facts, answers).state(id("B"));
  }

  @Test
  void aFactNotGivenIsUnknown() {
    assertThat(truth(PREMISES, Facts.NONE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void anUnknownPartLeavesAnAllUnknownUnlessAnotherIsFalse() {
    Condition all = new Condition.All(List.of(atLeast("employees", "1"), PREMISES));
    assertThat(truth(all, yes("premises"))).isEqualTo(Truth.UNKNOWN);
    assertThat(truth(all, no("premises"))).isEqualTo(Truth.FALSE);
  }

  @Test
  void anUnknownPartLeavesAnAnyUnknownUnlessAnotherIsTrue() {
    Condition any = new Condition.Any(List.of(atLeast("employees", "1"), PREMISES));
    assertThat(truth(any, yes("premises"))).isEqualTo(Truth.TRUE);
    assertThat(truth(any, no("premises"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void theNegationOfTheUnknownIsUnknown() {
    assertThat(truth(new Condition.Not(PREMISES), Facts.NONE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aLeftOverValueOfAFactNoLongerAskedMakesEveryTestFalse() {
    Facts facts =
        no("premises").with(new FactId("surface"), new FactValue.Number(new BigDecimal("2000")));
    assertThat(truth(flag("LARGE"), facts)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aFactWhoseOwnConditionIsUnknownIsRead() {
    assertThat(truth(flag("LARGE"), number("surface", "1000"))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aFactIsAskedUnlessItsConditionIsFalse() {
    var surface = QUESTIONNAIRE.fact(new FactId("surface")).orElseThrow();
    assertThat(Reading.of(QUESTIONNAIRE, Facts.NONE, Answers.NONE).isAsked(surface)).isTrue();
    assertThat(Reading.of(QUESTIONNAIRE, no("premises"), Answers.NONE).isAsked(surface)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "999.999, FALSE",
    "1000, TRUE",
    "1000.000, TRUE",
    "1000.001, TRUE",
  })
  void aThresholdIsReachedAtItsExactValue(String surface, Truth expected) {
    assertThat(truth(flag("LARGE"), number("surface", surface))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, T0", "1, T1", "9, T1", "10, T2", "49, T2", "50, T3", "249, T3", "250, T4"})
  void theSizeFollowsFromTheEmployees(String employees, String size) {
    assertThat(truth(is("size", size), number("employees", employees))).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({"01001, 01", "2A004, 2A", "86194, 86", "97411, 974", "'', ''"})
  void theDepartmentFollowsFromTheCommune(String commune, String department) {
    assertThat(truth(is("department", department), word("commune", commune))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aNumberIsComparedByValueWithAText() {
    assertThat(truth(is("employees", "10"), number("employees", "10.0"))).isEqualTo(Truth.TRUE);
  }

  @Test
  void anUnansweredQuestionMakesAConditionUnknown() {
    assertThat(truth(pointsAtLeast("A", "1"), Facts.NONE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aQuestionNotConcernedMakesAConditionFalse() {
    assertThat(truth(pointsAtLeast("B", "0"), no("premises"), answers("B", "3")))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aQuestionNotApplicableMakesAConditionFalse() {
    assertThat(truth(pointsAtLeast("A", "0"), Facts.NONE, answer("A", notApplicable())))
        .isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({"0, TRUE", "0.1, FALSE"})
  void dontKnowCountsAsZeroPoints(String points, Truth expected) {
    assertThat(truth(pointsAtLeast("A", points), Facts.NONE, answer("A", dontKnow())))
        .isEqualTo(expected);
  }

  @Test
  void dontKnowIsNoOption() {
    assertThat(truth(optionIn("A", "0", "1", "2", "3"), Facts.NONE, answer("A", dontKnow())))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void theOptionChosenIsFound() {
    assertThat(truth(optionIn("A", "1", "2"), Facts.NONE, answers("A", "2"))).isEqualTo(Truth.TRUE);
    assertThat(truth(optionIn("A", "1", "3"), Facts.NONE, answers("A", "2")))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aQuestionWhoseConditionIsUnknownIsAsked() {
    assertThat(state(QUESTIONNAIRE, Facts.NONE, Answers.NONE)).isEqualTo(QuestionState.UNANSWERED);
  }

  @Test
  void anAnswerToAQuestionNotConcernedCountsForNothing() {
    assertThat(state(QUESTIONNAIRE, no("premises"), answers("B", "3")))
        .isEqualTo(QuestionState.NOT_CONCERNED);
  }

  @Test
  void theConditionOfAGroupAboveTakesTheQuestionOut() {
    Questionnaire nested =
        AQuestionnaire.of(
                AGroup.of("T").when(PREMISES).with(AGroup.of("G").with(AQuestion.of("B"))))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build();
    Reading reading = Reading.of(nested, no("premises"), answers("B", "3"));
    assertThat(reading.state(id("B"))).isEqualTo(QuestionState.NOT_CONCERNED);
    assertThat(reading.isConcerned(id("G"))).isFalse();
  }

  @Test
  void withoutObjectWhereItIsNotAllowedIsNoAnswer() {
    Questionnaire strict =
        AQuestionnaire.of(AQuestion.of("B").notApplicable(new Question.NotApplicable.Never()))
            .build();
    assertThat(state(strict, Facts.NONE, answer("B", notApplicable())))
        .isEqualTo(QuestionState.UNANSWERED);
  }

  @ParameterizedTest
  @CsvSource({"true, NOT_APPLICABLE", "false, UNANSWERED"})
  void withoutObjectIsOfferedOnlyWhereItsConditionHolds(boolean premises, QuestionState expected) {
    Questionnaire ruled =
        AQuestionnaire.of(
                AQuestion.of("B").notApplicable(new Question.NotApplicable.Only(PREMISES)))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build();
    assertThat(
            state(ruled, premises ? yes("premises") : no("premises"), answer("B", notApplicable())))
        .isEqualTo(expected);
  }

  @Test
  void anAnswerThatDoesNotFitIsNoAnswer() {
    assertThat(state(QUESTIONNAIRE, yes("premises"), answers("B", "nine")))
        .isEqualTo(QuestionState.UNANSWERED);
  }

  @Test
  void aMultipleQuestionEarnsNoMoreThanFull() {
    assertPoints(AQuestion.multiple("3", "1", "1.5", "2"), ticked("1", "2"), "3");
    assertPoints(AQuestion.multiple("3", "1", "1.5", "2"), ticked("0", "1"), "2.5");
    assertPoints(AQuestion.multiple("3", "1", "1.5", "2"), ticked(), "0");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "9.99, 0", "10, 1", "49.99, 1", "50, 3", "900, 3"})
  void theLastBandReachedGivesThePoints(String x, String points) {
    assertPoints(AQuestion.bands("0", "0", "10", "1", "50", "3"), measured(x), points);
  }

  @ParameterizedTest
  @CsvSource({"50, 0", "200, 0", "30, 0.5", "20, 0.75", "10, 1", "-5, 1"})
  void lessMayBeBetterOnALine(String x, String points) {
    assertPoints(AQuestion.linear("50", "10"), measured(x), points);
  }

  @Test
  void aThirdOfALineIsCutToSixDecimalsToShowAndKeptExact() {
    assertPoints(AQuestion.linear("0", "3"), measured("1"), "0.333333");
    Reading third = reading(AQuestion.linear("0", "3"), measured("1"));
    assertThat(third.exactPoints(id("B"))).hasToString("1/3");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12.5, 0.125", "100, 1"})
  void aPercentEarnsItsShare(String x, String points) {
    assertPoints(AQuestion.percent(), measured(x), points);
  }

  @Test
  void theFirstVariantThatHoldsGivesTheWords() {
    Question question =
        AQuestion.of("B")
            .variant(is("size", "T0"), "2", "for none")
            .variant(is("size", "T1"), "2", "for few")
            .variant(atLeast("employees", "1"), "2", "for some")
            .build();
    QuestionKind.Option two = ((QuestionKind.Choice) question.kind()).options().get(2);
    assertThat(label(question, two, number("employees", "3"))).isEqualTo("for few");
    assertThat(label(question, two, Facts.NONE)).isEqualTo("option 2");
  }

  @Test
  void adviceOnMissingEvidenceStopsOnceThereIsSome() {
    Questionnaire checked =
        AQuestionnaire.of(AQuestion.of("B").check(pointsAtLeast("B", "3"), true)).build();
    Question question = checked.question(id("B")).orElseThrow();
    Answers bare = answers("B", "3");
    Answers proved =
        Answers.NONE.with(
            id("B"),
            new Entry(
                new Answer.Chosen(new org.palier.domain.questionnaire.OptionId("3")),
                "",
                "register"));
    assertThat(Reading.of(checked, Facts.NONE, bare).advice(question)).hasSize(1);
    assertThat(Reading.of(checked, Facts.NONE, proved).advice(question)).isEmpty();
    assertThat(Reading.of(checked, Facts.NONE, answers("B", "2")).advice(question)).isEmpty();
  }

  @Test
  void wordsNeverRemainToBeAnswered() {
    Questionnaire words =
        AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B").kind(new QuestionKind.Words()))
            .build();
    assertThat(Reading.of(words, Facts.NONE, Answers.NONE).remaining())
        .extracting(Question::id)
        .containsExactly(id("A"));
    assertThat(Reading.of(words, Facts.NONE, answers("A", "0")).isFinished()).isTrue();
  }

  @Test
  void anUnknownSocleConditionCountsAsTrue() {
    Questionnaire socle =
        AQuestionnaire.of(AQuestion.of("B").socle(PREMISES))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build();
    Question question = socle.question(id("B")).orElseThrow();
    assertThat(Reading.of(socle, Facts.NONE, Answers.NONE).isSocle(question)).isTrue();
    assertThat(Reading.of(socle, no("premises"), Answers.NONE).isSocle(question)).isFalse();
  }

  @Test
  void theBuiltinFactsAreAsked() {
    Reading reading = Reading.of(QUESTIONNAIRE, Facts.NONE, Answers.NONE);
    assertThat(QUESTIONNAIRE.facts().stream().filter(reading::isAsked).map(fact -> fact.id()))
        .containsAll(BuiltinFacts.ASKED);
  }

  private static Reading reading(QuestionKind kind, Answer answer) {
    return Reading.of(
        AQuestionnaire.of(AQuestion.of("B").kind(kind)).build(), Facts.NONE, answer("B", answer));
  }

  private static void assertPoints(QuestionKind kind, Answer answer, String points) {
    assertThat(reading(kind, answer).points(id("B"))).isEqualByComparingTo(points);
  }

  private static String label(Question question, QuestionKind.Option option, Facts facts) {
    return Reading.of(QUESTIONNAIRE, facts, Answers.NONE).label(question, option).original();
  }
}
