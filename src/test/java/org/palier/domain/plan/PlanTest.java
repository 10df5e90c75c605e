package org.palier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.domain.plan.TypedItem.Read;

class PlanTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static TypedItem typed(String title, String due, String status, String reason) {
    return new TypedItem(title, "Inès", due, status, reason);
  }

  private static List<ItemProblem> problems(TypedItem typed, @Nullable ItemContent before) {
    return switch (typed.read(TODAY, before)) {
      case Read.Right right -> List.of();
      case Read.Wrong(List<ItemProblem> problems) -> problems;
    };
  }

  @Test
  void whatIsTypedRightIsRead() {
    TypedItem typed = typed("  Relever\nle compteur ", "31/03/2027", "under-way", "sans objet");

    assertThat(typed.read(TODAY, null))
        .isEqualTo(
            new Read.Right(
                new ItemContent(
                    "Relever le compteur",
                    "Inès",
                    LocalDate.parse("2027-03-31"),
                    PlanStatus.UNDER_WAY,
                    "")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, planned, DUE_PAST",
    "2026-11-22, planned,",
    "2046-11-22, planned,",
    "2046-11-23, planned, DUE_FAR",
    "2026-02-30, planned, DUE_MALFORMED",
    "demain, planned, DUE_MALFORMED",
    "2026-11-21, done,",
    "0001-01-01, done, DUE_FAR",
    "2026-12-01, finished, STATUS_UNKNOWN",
    "2026-12-01, blocked, REASON_MISSING"
  })
  void aWrongDateOrStatusIsTold(String due, String status, @Nullable String problem) {
    assertThat(problems(typed("Relever le compteur", due, status, ""), null))
        .isEqualTo(problem == null ? List.of() : List.of(ItemProblem.valueOf(problem)));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    TypedItem typed =
        new TypedItem("t".repeat(201), "w".repeat(121), "x", "blocked", "r".repeat(501));

    assertThat(problems(typed, null))
        .containsExactly(
            ItemProblem.TITLE_LONG,
            ItemProblem.WHO_LONG,
            ItemProblem.DUE_MALFORMED,
            ItemProblem.REASON_LONG);
    assertThat(problems(typed(" ", "", "planned", ""), null))
        .containsExactly(ItemProblem.TITLE_MISSING);
  }

  @Test
  void aDateThatPassedMayStandWhereItStood() {
    ItemContent late =
        new ItemContent("Relever", "", LocalDate.parse("2026-11-01"), PlanStatus.PLANNED, "");

    assertThat(problems(typed("Relever", "2026-11-01", "under-way", ""), late)).isEmpty();
    assertThat(problems(typed("Relever", "2026-11-02", "under-way", ""), late))
        .containsExactly(ItemProblem.DUE_PAST);
  }

  @Test
  void changesAreToldFieldByField() {
    ItemContent before = ItemContent.planned("Relever le compteur");
    ItemContent after =
        new ItemContent(
            "Relever le compteur",
            "Inès",
            LocalDate.parse("2027-03-31"),
            PlanStatus.BLOCKED,
            "Compteur inaccessible");

    assertThat(after.changesSince(before))
        .containsExactly(
            new ItemChange(ItemField.WHO, "", "Inès"),
            new ItemChange(ItemField.DUE, "", "2027-03-31"),
            new ItemChange(ItemField.STATUS, "planned", "blocked"),
            new ItemChange(ItemField.REASON, "", "Compteur inaccessible"));
    assertThat(after.changesSince(after)).isEmpty();
  }

  @Test
  void aLongRecommendationIsCutToATitle() {
    assertThat(ItemContent.planned("a".repeat(201)).title()).hasSize(200).endsWith("a…");
    assertThat(ItemContent.planned("a".repeat(200)).title()).isEqualTo("a".repeat(200));
  }

  @Test
  void whatIsBlockedNeedsAReasonAndNothingElseKeepsOne() {
    ItemContent item = ItemContent.planned("Relever");

    assertThatThrownBy(() -> item.at(PlanStatus.BLOCKED, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(item.at(PlanStatus.DONE, "parce que").reason()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlanStatus.class)
  void aStatusIsFoundByItsWord(PlanStatus status) {
    assertThat(PlanStatus.of(status.word())).contains(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, PLANNED, true",
    "2026-11-30, PLANNED, false",
    "2026-10-23, UNDER_WAY, true",
    "2026-10-22, UNDER_WAY, false",
    "2026-11-23, DONE, false",
    "2026-11-23, DROPPED, false"
  })
  void aReminderIsDueAWeekBeforeUntilAMonthAfter(LocalDate due, PlanStatus status, boolean told) {
    assertThat(Reminding.isDue(new ItemContent("Relever", "", due, status, ""), TODAY))
        .isEqualTo(told);
  }

  @Test
  void whatIsOpenIsOverdueTheDayAfter() {
    ItemContent item = new ItemContent("Relever", "", TODAY, PlanStatus.PLANNED, "");

    assertThat(item.isOverdue(TODAY)).isFalse();
    assertThat(item.isOverdue(TODAY.plusDays(1))).isTrue();
    assertThat(item.at(PlanStatus.DONE, "").isOverdue(TODAY.plusDays(1))).isFalse();
    assertThat(ItemContent.planned("Relever").isOverdue(TODAY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 50, 100, 0",
    "100, 50, 75, 50",
    "100, 50, 50, 100",
    "100, 50, 40, 100",
    "100, 50, 110, 0",
    "0, 3, 1, 33",
    "0, 3, 2.9999, 99"
  })
  void anIndicatorSaysHowMuchOfTheWayIsDone(
      BigDecimal start, BigDecimal target, BigDecimal amount, int percent) {
    assertThat(new Indicator("Eau", "m³", start, target).percent(amount)).hasValue(percent);
  }

  @Test
  void anIndicatorWithoutAWaySaysNothing() {
    assertThat(new Indicator("Eau", "", null, BigDecimal.ONE).percent(BigDecimal.ONE))
        .isEqualTo(OptionalInt.empty());
    assertThat(
            new Indicator("Eau", "", new BigDecimal("1.0"), BigDecimal.ONE).percent(BigDecimal.ONE))
        .isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 234,5;1234.5",
        "-3;-3",
        "−0,25;-0.25",
        "1.23456;",
        "1e9;",
        "abc;",
        "1234567890123;"
      })
  void numbersAreReadAsPeopleTypeThem(String typed, @Nullable BigDecimal amount) {
    assertThat(TypedAmount.read(typed).orElse(null)).isEqualTo(amount);
  }
}
