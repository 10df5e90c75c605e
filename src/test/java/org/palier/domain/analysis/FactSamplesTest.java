package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.analysis.Unknowns.NamedTest;
import org.palier.domain.answers.FactValue;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.Test.Above;
import org.palier.domain.questionnaire.Condition.Test.AtLeast;
import org.palier.domain.questionnaire.Condition.Test.AtMost;
import org.palier.domain.questionnaire.Condition.Test.Below;
import org.palier.domain.questionnaire.Condition.Test.In;
import org.palier.domain.questionnaire.Condition.Test.Is;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;

class FactSamplesTest {

  private static final Fact SURFACE = AQuestionnaire.number("surface", Condition.ALWAYS);
  private static final Fact HEATING = AQuestionnaire.oneOf("heating", "gas", "wood", "coal");

  @Test
  void aYesOrNoTakesBoth() {
    assertThat(FactSamples.of(AQuestionnaire.bool("premises", Condition.ALWAYS), List.of()))
        .containsExactly(new FactValue.Bool(true), new FactValue.Bool(false));
  }

  @Test
  void aNumberTakesEachBoundAndOneOfEachStretch() {
    assertThat(of(SURFACE)).containsExactly("1");
    assertThat(of(SURFACE, new AtLeast(number("1000")))).containsExactly("999", "1000", "1001");
    assertThat(of(SURFACE, new Above(number("10")), new Below(number("20"))))
        .containsExactly("9", "10", "15", "20", "21");
    assertThat(of(SURFACE, new AtMost(number("3")), new AtLeast(number("3"))))
        .containsExactly("2", "3", "4");
  }

  @Test
  void numbersWrittenAsWordsAreBoundsAndOtherWordsAreNot() {
    assertThat(of(SURFACE, new Is("5"))).containsExactly("4", "5", "6");
    assertThat(of(SURFACE, new In(List.of("-2.5", "many"))))
        .containsExactly("-3.5", "-2.5", "-1.5");
  }

  @Test
  void aChoiceTakesTheOptionsNamedAndOneOther() {
    assertThat(of(HEATING, new Is("wood"))).containsExactly("wood", "gas");
    assertThat(of(HEATING, new In(List.of("wood", "gas")))).containsExactly("gas", "wood", "coal");
    assertThat(of(HEATING, new In(List.of("wood", "gas", "coal"))))
        .containsExactly("gas", "wood", "coal");
  }

  @Test
  void typesAndSectorsAreThoseOfThePlatform() {
    assertThat(of(builtin(BuiltinFacts.TYPE), new Is("ASS"))).containsExactly("ASS", "ENT");
    assertThat(of(builtin(BuiltinFacts.SECTOR), new In(List.of("other", "trade"))))
        .containsExactly("trade", "other", "agriculture");
  }

  @Test
  void peopleAreCountedInWholeNumbersFromZero() {
    assertThat(of(builtin(BuiltinFacts.EMPLOYEES), new AtLeast(number("2.5"))))
        .containsExactly("0", "1", "2", "3");
    assertThat(of(builtin(BuiltinFacts.EMPLOYEES), new AtLeast(number("0"))))
        .containsExactly("0", "1");
  }

  @Test
  void aTestOfTheSizeAddsTheBoundsOfSizes() {
    assertThat(of(builtin(BuiltinFacts.EMPLOYEES), BuiltinFacts.SIZE, new Is("T3")))
        .containsExactly("0", "1", "2", "9", "10", "11", "49", "50", "51", "249", "250", "251");
  }

  @Test
  void aCommuneIsTheOneNamedOrElsewhere() {
    assertThat(of(builtin(BuiltinFacts.COMMUNE), new Is("86194")))
        .startsWith("86194")
        .contains("01000")
        .doesNotHaveDuplicates();
  }

  @Test
  void aDepartmentIsStoodForByOneOfItsCommunes() {
    assertThat(of(builtin(BuiltinFacts.COMMUNE), BuiltinFacts.DEPARTMENT, new Is("86")))
        .containsExactly("86000", "01000");
    assertThat(of(builtin(BuiltinFacts.COMMUNE), BuiltinFacts.DEPARTMENT, new Is("01")))
        .containsExactly("01000", "02000");
    assertThat(of(builtin(BuiltinFacts.COMMUNE), BuiltinFacts.DEPARTMENT, new Is("971")))
        .containsExactly("97100", "01000");
  }

  @Test
  void theCommuneThatStandsForADepartmentIsNotOneThatIsNamed() {
    assertThat(of(builtin(BuiltinFacts.COMMUNE), new In(List.of("86000", "86"))))
        .startsWith("86000", "86001");
    assertThat(of(builtin(BuiltinFacts.COMMUNE), new In(List.of("97100", "97101", "971"))))
        .startsWith("97100", "97101", "97102");
  }

  @Test
  void aFactOfThePlatformIsComparedWithNumbersAround() {
    FactId share = new FactId("share");
    assertThat(FactSamples.compared(share, List.of(new AtLeast(number("50"))), false))
        .containsExactly(number("49"), number("50"), number("51"));
    assertThat(FactSamples.compared(share, List.of(new Above(number("6"))), true))
        .containsExactly(number("0"), number("5"), number("6"), number("7"));
  }

  private static Fact builtin(FactId id) {
    return AQuestionnaire.of(AQuestion.of("A")).build().fact(id).orElseThrow();
  }

  private static Stream<String> of(Fact fact, Condition.Test... tests) {
    return of(fact, fact.id(), tests);
  }

  private static Stream<String> of(Fact fact, FactId named, Condition.Test... tests) {
    return FactSamples.of(fact, Stream.of(tests).map(test -> new NamedTest(named, test)).toList())
        .stream()
        .map(FactSamplesTest::inWords);
  }

  private static String inWords(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean yes) -> Boolean.toString(yes);
      case FactValue.Number(BigDecimal number) -> number.toPlainString();
      case FactValue.Word(String word) -> word;
    };
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
