package org.palier.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.ticked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;

/// What a test of a fact passes, and what a reading says of a questionnaire as a whole.
class FactTestsTest {

  @ParameterizedTest
  @CsvSource({
    "9.9, false, false, true, true",
    "10, true, false, true, false",
    "10.0, true, false, true, false",
    "10.1, true, true, false, false"
  })
  void numbersAreComparedAtTheirExactValue(
      BigDecimal number, boolean atLeast, boolean above, boolean atMost, boolean below) {
    FactValue value = new FactValue.Number(number);
    assertThat(FactTests.passes(new Condition.Test.AtLeast(BigDecimal.TEN), value))
        .isEqualTo(atLeast);
    assertThat(FactTests.passes(new Condition.Test.Above(BigDecimal.TEN), value)).isEqualTo(above);
    assertThat(FactTests.passes(new Condition.Test.AtMost(BigDecimal.TEN), value))
        .isEqualTo(atMost);
    assertThat(FactTests.passes(new Condition.Test.Below(BigDecimal.TEN), value)).isEqualTo(below);
    assertThat(FactTests.passes(new Condition.Test.Above(BigDecimal.TEN), Ratio.of(number)))
        .isEqualTo(above);
  }

  @Test
  void aNumberIsAmongWordsByItsValue() {
    FactValue five = new FactValue.Number(new BigDecimal("5.0"));
    assertThat(FactTests.passes(new Condition.Test.Is("5"), five)).isTrue();
    assertThat(FactTests.passes(new Condition.Test.Is("6"), five)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.Is("five"), five)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.In(List.of("4", "5")), five)).isTrue();
    assertThat(FactTests.passes(new Condition.Test.In(List.of("4", "six")), five)).isFalse();
  }

  @Test
  void wordsAndYesOrNoAreOneOfSome() {
    FactValue gas = new FactValue.Word("gas");
    assertThat(FactTests.passes(new Condition.Test.Is("gas"), gas)).isTrue();
    assertThat(FactTests.passes(new Condition.Test.In(List.of("wood", "gas")), gas)).isTrue();
    assertThat(FactTests.passes(new Condition.Test.In(List.of("wood")), gas)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.Is("true"), new FactValue.Bool(true))).isTrue();
    assertThat(FactTests.passes(new Condition.Test.Is("true"), new FactValue.Bool(false)))
        .isFalse();
  }

  @Test
  void aWordIsNeitherLargeNorSmall() {
    FactValue gas = new FactValue.Word("gas");
    assertThat(FactTests.passes(new Condition.Test.AtLeast(BigDecimal.ZERO), gas)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.Above(BigDecimal.ZERO), gas)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.AtMost(BigDecimal.ZERO), gas)).isFalse();
    assertThat(FactTests.passes(new Condition.Test.Below(BigDecimal.ZERO), gas)).isFalse();
  }

  @Test
  void optionsAreFoundInWhatWasChosenOrTicked() {
    Questionnaire questionnaire =
        AQuestionnaire.of(
                AQuestion.of("A"), AQuestion.of("B").kind(AQuestion.multiple("2", "1", "1")))
            .build();
    Condition first = new Condition.OptionIn(id("A"), Set.of(new OptionId("1")));
    assertThat(Reading.of(questionnaire, Facts.NONE, answers("A", "1")).truth(first))
        .isEqualTo(Truth.TRUE);
    assertThat(Reading.of(questionnaire, Facts.NONE, answers("A", "2")).truth(first))
        .isEqualTo(Truth.FALSE);
    Condition ticked = new Condition.OptionIn(id("B"), Set.of(new OptionId("1")));
    assertThat(Reading.of(questionnaire, Facts.NONE, answer("B", ticked("0", "1"))).truth(ticked))
        .isEqualTo(Truth.TRUE);
    assertThat(Reading.of(questionnaire, Facts.NONE, answer("B", ticked("0"))).truth(ticked))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aReadingSaysWhatConcernsAndWhatRemains() {
    Questionnaire questionnaire =
        AQuestionnaire.of(
                AGroup.of("T").with(AQuestion.of("A")),
                AGroup.of("U").when(is("premises", "true")).with(AQuestion.of("B")))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build();
    Answers given = answers("B", "1");
    Reading reading = Reading.of(questionnaire, no("premises"), given);
    assertThat(reading.answers()).isEqualTo(given);
    assertThat(reading.isConcerned(id("T"))).isTrue();
    assertThat(reading.isConcerned(id("A"))).isTrue();
    assertThat(reading.isConcerned(id("U"))).isFalse();
    assertThat(reading.isConcerned(id("B"))).isFalse();
    assertThat(reading.states())
        .containsOnly(
            Map.entry(id("A"), QuestionState.UNANSWERED),
            Map.entry(id("B"), QuestionState.NOT_CONCERNED));
    assertThat(reading.isFinished()).isFalse();
    assertThat(QuestionState.NOT_APPLICABLE.isConcerned()).isTrue();
  }
}
