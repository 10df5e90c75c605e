package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.atLeast;
import static org.palier.domain.Say.flag;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.optionIn;
import static org.palier.domain.Say.pointsAtLeast;
import static org.palier.domain.Say.word;
import static org.palier.domain.Say.yes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Question.NotApplicable;

class DeciderTest {

  private static final Condition PREMISES = is("premises", "true");
  private static final Condition NO_PREMISES = is("premises", "false");

  private static final Decider DECIDER =
      new Decider(
          AQuestionnaire.of(
                  AQuestion.of("A").notApplicable(new NotApplicable.Only(NO_PREMISES)),
                  AQuestion.of("B").when(PREMISES),
                  AQuestion.of("V").when(PREMISES).notApplicable(new NotApplicable.Never()),
                  AQuestion.of("W")
                      .kind(
                          AQuestion.multiple(
                              "3", Collections.nCopies(13, "1").toArray(String[]::new))))
              .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
              .fact(AQuestionnaire.bool("own", Condition.ALWAYS))
              .fact(AQuestionnaire.number("surface", PREMISES))
              .flag("NOWHERE", NO_PREMISES)
              .flag("LOST", new Condition.Not(flag("NOWHERE")))
              .build());

  @Test
  void whatSomebodyCanSayIsPossible() {
    assertThat(DECIDER.possible(PREMISES)).isEqualTo(possible(yes("premises")));
    assertThat(DECIDER.possible(Condition.ALWAYS)).isEqualTo(possible(Facts.NONE));
  }

  @Test
  void aContradictionIsImpossible() {
    assertThat(DECIDER.possible(PREMISES, NO_PREMISES)).isEqualTo(new Decision.Impossible());
    assertThat(DECIDER.possible(Condition.NEVER)).isEqualTo(new Decision.Impossible());
  }

  @Test
  void onlyWhatMakesItTrueIsSaid() {
    Condition own = is("own", "true");
    assertThat(DECIDER.possible(any(all(PREMISES, own), own))).isEqualTo(possible(yes("own")));
  }

  @Test
  void aFlagStandsForItsCondition() {
    assertThat(DECIDER.possible(flag("NOWHERE"))).isEqualTo(possible(no("premises")));
    assertThat(DECIDER.possible(flag("LOST"))).isEqualTo(possible(yes("premises")));
    assertThat(DECIDER.possible(flag("NOWHERE"), PREMISES)).isEqualTo(new Decision.Impossible());
  }

  @Test
  void aFactNobodyIsAskedIsNeverLarge() {
    assertThat(DECIDER.possible(atLeast("surface", "1"), NO_PREMISES))
        .isEqualTo(new Decision.Impossible());
    assertThat(DECIDER.possible(atLeast("surface", "1"), PREMISES))
        .isInstanceOf(Decision.Possible.class);
  }

  @Test
  void theSizeFollowsFromTheEmployees() {
    assertThat(DECIDER.possible(is("size", "T1"), atLeast("employees", "10")))
        .isEqualTo(new Decision.Impossible());
    assertThat(DECIDER.possible(is("size", "T2"), atLeast("employees", "49")))
        .isInstanceOf(Decision.Possible.class);
  }

  @Test
  void theDepartmentFollowsFromTheCommune() {
    assertThat(DECIDER.possible(is("department", "86")))
        .isEqualTo(possible(word("commune", "86000")));
    assertThat(DECIDER.possible(is("department", "86"), is("commune", "17300")))
        .isEqualTo(new Decision.Impossible());
  }

  @Test
  void answersToQuestionsAreTried() {
    assertThat(DECIDER.possible(pointsAtLeast("A", "2")))
        .isEqualTo(new Decision.Possible(Facts.NONE, answers("A", "2")));
    assertThat(DECIDER.possible(pointsAtLeast("A", "4"))).isEqualTo(new Decision.Impossible());
    assertThat(DECIDER.possible(optionIn("A", "3"), new Condition.Not(pointsAtLeast("A", "3"))))
        .isEqualTo(new Decision.Impossible());
  }

  @Test
  void aQuestionThatIsNotAskedEarnsNothing() {
    assertThat(DECIDER.possible(pointsAtLeast("B", "0"), NO_PREMISES))
        .isEqualTo(new Decision.Impossible());
  }

  /// A number is at least 1 or below it, and an answer to V has 0 points or more, where it is
  /// asked.
  @Test
  void whatIsNotAskedIsNeitherLargeNorSmall() {
    Condition neither =
        all(
            new Condition.Not(atLeast("surface", "1")),
            new Condition.Not(
                new Condition.FactTest(
                    new FactId("surface"), new Condition.Test.Below(BigDecimal.ONE))));
    assertThat(DECIDER.possible(neither)).isEqualTo(possible(no("premises")));
    assertThat(DECIDER.possible(new Condition.Not(pointsAtLeast("V", "0"))))
        .isEqualTo(possible(no("premises")));
  }

  /// Any answer to A has 0 points or more, but for the one without object.
  @Test
  void aQuestionCanBeWithoutObjectWhereItsConditionHolds() {
    Condition none = new Condition.Not(pointsAtLeast("A", "0"));
    assertThat(DECIDER.possible(none))
        .isEqualTo(
            new Decision.Possible(no("premises"), answer("A", new Answer.NotApplicable("-"))));
    assertThat(DECIDER.possible(none, PREMISES)).isEqualTo(new Decision.Impossible());
  }

  @Test
  void aQuestionOfTooManyOptionsIsLeftOpen() {
    assertThat(DECIDER.possible(pointsAtLeast("W", "1"))).isEqualTo(new Decision.NotDecided());
  }

  /// Each fact is known only when it was given: 13 facts cost 2¹⁴ − 1 readings, 14 twice as many.
  @Test
  void aSearchPastItsBoundIsLeftOpen() {
    assertThat(contradictionOf(13)).isEqualTo(new Decision.Impossible());
    assertThat(contradictionOf(14)).isEqualTo(new Decision.NotDecided());
  }

  private static Decision contradictionOf(int facts) {
    AQuestionnaire questionnaire = AQuestionnaire.of(AQuestion.of("A"));
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < facts; i++) {
      questionnaire.fact(AQuestionnaire.bool("f" + i, Condition.ALWAYS));
      parts.add(any(is("f" + i, "true"), is("f" + i, "false")));
    }
    parts.removeLast();
    String last = "f" + (facts - 1);
    parts.add(all(is(last, "true"), is(last, "false")));
    return new Decider(questionnaire.build()).possible(new Condition.All(parts));
  }

  private static Decision possible(Facts facts) {
    return new Decision.Possible(facts, Answers.NONE);
  }

  private static Condition all(Condition... parts) {
    return new Condition.All(List.of(parts));
  }

  private static Condition any(Condition... parts) {
    return new Condition.Any(List.of(parts));
  }
}
