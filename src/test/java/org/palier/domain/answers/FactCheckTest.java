package org.palier.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

class FactCheckTest {

  private static final Questionnaire QUESTIONNAIRE =
      AQuestionnaire.of(AQuestion.of("A"))
          .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
          .fact(AQuestionnaire.number("surface", Condition.ALWAYS))
          .fact(AQuestionnaire.oneOf("heating", "gas", "wood"))
          .build();

  @Test
  void aFactTheQuestionnaireDoesNotAskIsUnknown() {
    assertThat(problem("roof", bool())).contains(new FactProblem.UnknownFact());
  }

  @Test
  void aDerivedFactIsUnknown() {
    assertThat(problem("size", word("T1"))).contains(new FactProblem.UnknownFact());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "12.0", "999999999999"})
  void aWholeNumberOfPeopleFits(String people) {
    assertThat(problem("employees", number(people))).isEmpty();
    assertThat(problem("volunteers", number(people))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.5"})
  void aNegativeOrBrokenNumberOfPeopleIsNoCount(String people) {
    assertThat(problem("employees", number(people))).contains(new FactProblem.NotACount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+12", "1E+999999999"})
  void aNumberOfTooManyDigitsIsRefused(String value) {
    assertThat(problem("employees", number(value))).contains(new FactProblem.TooManyDigits(12));
    assertThat(problem("surface", number(value))).contains(new FactProblem.TooManyDigits(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"86194", "01001", "2A004", "2B033", "97411"})
  void aCommuneCodeFits(String commune) {
    assertThat(problem("commune", word(commune))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1001", "861944", "2C004", "2a004", "8619x", "86194\n"})
  void anythingElseIsNoCommune(String commune) {
    assertThat(problem("commune", word(commune))).contains(new FactProblem.NotACommune());
  }

  @Test
  void typesAndSectorsAreThoseOfThePlatform() {
    assertThat(problem("type", word("ASS"))).isEmpty();
    assertThat(problem("type", word("ass"))).contains(new FactProblem.UnknownOption("ass"));
    assertThat(problem("sector", word("trade"))).isEmpty();
    assertThat(problem("sector", word("magic"))).contains(new FactProblem.UnknownOption("magic"));
  }

  @Test
  void aChoiceIsOneOfItsOptions() {
    assertThat(problem("heating", word("wood"))).isEmpty();
    assertThat(problem("heating", word("coal"))).contains(new FactProblem.UnknownOption("coal"));
  }

  @Test
  void aValueOfAnotherKindIsRefused() {
    Optional<FactProblem> wrong = Optional.of(new FactProblem.WrongKind());
    assertThat(problem("premises", word("true"))).isEqualTo(wrong);
    assertThat(problem("surface", bool())).isEqualTo(wrong);
    assertThat(problem("heating", number("1"))).isEqualTo(wrong);
    assertThat(problem("commune", number("86194"))).isEqualTo(wrong);
    assertThat(problem("employees", word("3"))).isEqualTo(wrong);
    assertThat(problem("type", bool())).isEqualTo(wrong);
  }

  @Test
  void aValueOfTheKindDeclaredFits() {
    assertThat(problem("premises", bool())).isEmpty();
    assertThat(problem("surface", number("-12.5"))).isEmpty();
  }

  private static Optional<FactProblem> problem(String fact, FactValue value) {
    return FactCheck.problem(QUESTIONNAIRE, new FactId(fact), value);
  }

  private static FactValue bool() {
    return new FactValue.Bool(true);
  }

  private static FactValue number(String value) {
    return new FactValue.Number(new BigDecimal(value));
  }

  private static FactValue word(String value) {
    return new FactValue.Word(value);
  }
}
