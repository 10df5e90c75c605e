package org.palier.domain.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;

class QuestionnaireTest {

  private final Questionnaire questionnaire =
      AQuestionnaire.of(
              AGroup.of("T")
                  .with(AQuestion.of("A"))
                  .with(AGroup.of("G").with(AQuestion.of("B"), AQuestion.of("C"))),
              AGroup.of("U").with(AQuestion.of("D")))
          .level("low", "0")
          .level("high", "50")
          .build();

  @Test
  void itIsPublishedUnderItsNameAndVersion() {
    assertThat(questionnaire.reference()).isEqualTo("test@1.0.0");
  }

  @Test
  void nodesComeEachBeforeItsChildren() {
    assertThat(questionnaire.nodes())
        .extracting(node -> node.id().value())
        .containsExactly("T", "A", "G", "B", "C", "U", "D");
  }

  @Test
  void questionsAreFoundAtAnyDepth() {
    assertThat(questionnaire.questions().keySet())
        .containsExactly(id("A"), id("B"), id("C"), id("D"));
    assertThat(questionnaire.question(id("C"))).map(Question::id).contains(id("C"));
    assertThat(questionnaire.question(id("G"))).isEmpty();
  }

  @Test
  void aThemeIsFoundByItsNameAndByItsQuestions() {
    assertThat(questionnaire.theme(id("U"))).map(Group::id).contains(id("U"));
    assertThat(questionnaire.theme(id("G"))).isEmpty();
    assertThat(questionnaire.themeOf(id("C")).id()).isEqualTo(id("T"));
    assertThat(questionnaire.themeOf(id("D")).id()).isEqualTo(id("U"));
    assertThatThrownBy(() -> questionnaire.themeOf(id("Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such question: Z");
  }

  @Test
  void aLevelAndAFactAreFoundByTheirNames() {
    assertThat(questionnaire.level(new LevelId("high")))
        .map(Level::id)
        .contains(new LevelId("high"));
    assertThat(questionnaire.level(new LevelId("top"))).isEmpty();
    assertThat(questionnaire.fact(BuiltinFacts.SECTOR)).map(Fact::id).contains(BuiltinFacts.SECTOR);
    assertThat(questionnaire.fact(BuiltinFacts.SIZE)).isEmpty();
  }

  @Test
  void aTextFallsBackToItsOwnLanguage() {
    Text text = new Text("Eau", Map.of("en", "Water"));
    assertThat(text.in("en")).isEqualTo("Water");
    assertThat(text.in("de")).isEqualTo("Eau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a-1.b_2", "abcdefghijabcdefghijabcdefghijabcdefghij"})
  void anIdentifierBeginsWithALetter(String value) {
    assertThat(Ids.isName(value)).isTrue();
    assertThat(new NodeId(value)).hasToString(value);
    assertThat(new FactId(value)).hasToString(value);
    assertThat(new FlagId(value)).hasToString(value);
    assertThat(new LevelId(value)).hasToString(value);
    assertThat(new ActionId(value)).hasToString(value);
    assertThat(new ObligationId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-a", "a b", "é", "abcdefghijabcdefghijabcdefghijabcdefghijk"})
  void anythingElseIsNoIdentifier(String value) {
    assertThat(Ids.isName(value)).isFalse();
    assertThatThrownBy(() -> new NodeId(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an identifier: " + value);
    assertThatThrownBy(() -> new FactId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FlagId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LevelId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActionId(value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ObligationId(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOptionMayBeginWithAFigure() {
    assertThat(Ids.isOption("1")).isTrue();
    assertThat(new OptionId("1a")).hasToString("1a");
    assertThat(Ids.isOption("-")).isFalse();
    assertThatThrownBy(() -> new OptionId("-"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an option identifier: -");
  }

  @Test
  void identifiersAreInTheOrderOfTheirCharacters() {
    assertThat(List.of(id("B"), id("a"), id("A10"), id("A2")).stream().sorted())
        .containsExactly(id("A10"), id("A2"), id("B"), id("a"));
    assertThat(new FactId("a")).isLessThan(new FactId("b"));
    assertThat(new FlagId("a")).isLessThan(new FlagId("b"));
    assertThat(new LevelId("a")).isLessThan(new LevelId("b"));
    assertThat(new ActionId("a")).isLessThan(new ActionId("b"));
    assertThat(new ObligationId("a")).isLessThan(new ObligationId("b"));
    assertThat(new OptionId("1")).isLessThan(new OptionId("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE",
    "TRUE, FALSE, FALSE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "FALSE, TRUE, FALSE, TRUE",
    "FALSE, FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "UNKNOWN, FALSE, FALSE, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void truthFollowsKleene(Truth left, Truth right, Truth and, Truth or) {
    assertThat(left.and(right)).isEqualTo(and);
    assertThat(left.or(right)).isEqualTo(or);
  }

  @Test
  void theNegationOfTheUnknownIsUnknown() {
    assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.of(true).not()).isEqualTo(Truth.FALSE);
    assertThat(Truth.of(false).not()).isEqualTo(Truth.TRUE);
  }

  @Test
  void theMostThatAQuestionCanEarnFollowsFromItsKind() {
    assertThat(AQuestion.choice("1", "3", "2").fullPoints()).isEqualByComparingTo("3");
    assertThat(AQuestion.multiple("2.5", "1", "3").fullPoints()).isEqualByComparingTo("2.5");
    assertThat(AQuestion.bands("0", "2", "10", "1").fullPoints()).isEqualByComparingTo("2");
    assertThat(AQuestion.linear("0", "10").fullPoints()).isEqualByComparingTo("1");
    assertThat(AQuestion.percent().fullPoints()).isEqualByComparingTo("1");
    assertThat(new QuestionKind.Words().fullPoints()).isZero();
    assertThat(new QuestionKind.Words().options()).isEmpty();
    assertThat(AQuestion.choice("1", "3").options()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, T0", "0.5, T0", "1, T1", "9, T1", "10, T2", "49, T2", "50, T3", "249, T3", "250, T4"
  })
  void theSizeFollowsFromTheEmployees(BigDecimal employees, String size) {
    assertThat(BuiltinFacts.sizeOf(employees)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"86194, 86", "2A004, 2A", "97411, 974", "98811, 988", "9, 9", "97, 97"})
  void theDepartmentFollowsFromTheCommune(String commune, String department) {
    assertThat(BuiltinFacts.departmentOf(commune)).isEqualTo(department);
  }

  @Test
  void weightsAndFactorsHaveTheirBounds() {
    assertThat(new Node.Weight.Declared(BigDecimal.ZERO).value()).isZero();
    assertThatThrownBy(() -> new Node.Weight.Declared(new BigDecimal("-1")))
        .hasMessage("negative weight: -1");
    assertThat(new Node.Reduction(Condition.ALWAYS, BigDecimal.ZERO).factor()).isZero();
    assertThat(new Node.Reduction(Condition.ALWAYS, BigDecimal.ONE).factor()).isOne();
    assertThatThrownBy(() -> new Node.Reduction(Condition.ALWAYS, new BigDecimal("1.1")))
        .hasMessage("a factor lies between 0 and 1: 1.1");
    assertThatThrownBy(() -> new Node.Reduction(Condition.ALWAYS, new BigDecimal("-0.1")))
        .hasMessage("a factor lies between 0 and 1: -0.1");
  }

  @Test
  void aGroupHasChildren() {
    assertThatThrownBy(() -> AGroup.of("G").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a group without children: G");
  }
}
