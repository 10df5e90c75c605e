package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.assessment.DraftLife.Turn;

class DraftLifeTest {

  private static final Instant TOUCHED = Instant.parse("2026-01-15T09:30:00Z");

  private static Instant day(int days) {
    return TOUCHED.plus(Duration.ofDays(days));
  }

  private static DraftLife untouched() {
    return new DraftLife(true, false, false, TOUCHED, null);
  }

  private static DraftLife announcedOnDay(int days) {
    return new DraftLife(true, false, false, TOUCHED, day(days));
  }

  @ParameterizedTest
  @CsvSource({
    "P0D, KEEP",
    "P75DT23H59M59.999S, KEEP",
    "P76D, ANNOUNCE",
    "P76DT0.001S, ANNOUNCE",
    "P90D, ANNOUNCE",
    "P400D, ANNOUNCE"
  })
  void anEndIsAnnouncedAfter76Days(Duration silence, Turn turn) {
    assertThat(untouched().turn(TOUCHED.plus(silence))).isEqualTo(turn);
  }

  @ParameterizedTest
  @CsvSource({
    // announced in time: 90 days of silence decide
    "76, P76D, KEEP",
    "76, P89DT23H59M59.999S, KEEP",
    "76, P90D, ERASE",
    "76, P90DT0.001S, ERASE",
    // announced late, the scheduled work having stood still: 14 days of notice decide
    "77, P90D, KEEP",
    "77, P90DT23H59M59.999S, KEEP",
    "77, P91D, ERASE",
    "200, P213DT23H59M59.999S, KEEP",
    "200, P214D, ERASE",
    // announced too early, which no rule does: 90 days of silence decide
    "10, P76D, KEEP",
    "10, P89D, KEEP",
    "10, P90D, ERASE"
  })
  void anAnnouncedDraftEndsAfter90DaysAndAFortnightOfNotice(
      int announced, Duration silence, Turn turn) {
    assertThat(announcedOnDay(announced).turn(TOUCHED.plus(silence))).isEqualTo(turn);
  }

  @Test
  void aTouchAfterTheAnnouncementMakesItVoid() {
    DraftLife touchedAgain =
        new DraftLife(true, false, false, TOUCHED, TOUCHED.minus(Duration.ofMillis(1)));
    assertThat(touchedAgain.turn(day(75))).isEqualTo(Turn.KEEP);
    assertThat(touchedAgain.turn(day(100))).isEqualTo(Turn.ANNOUNCE);
    assertThat(touchedAgain.end()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false, false, false", "true, true, false", "true, false, true"})
  void whatIsSubmittedOrClaimedOrWasSubmittedOnceIsKept(
      boolean draft, boolean claimed, boolean everSubmitted) {
    DraftLife kept = new DraftLife(draft, claimed, everSubmitted, TOUCHED, null);
    DraftLife announced = new DraftLife(draft, claimed, everSubmitted, TOUCHED, day(76));
    assertThat(kept.turn(day(4000))).isEqualTo(Turn.KEEP);
    assertThat(announced.turn(day(4000))).isEqualTo(Turn.KEEP);
    assertThat(announced.end()).isEmpty();
  }

  @Test
  void aDraftTouchedInTheFutureByAWrongClockIsKept() {
    assertThat(untouched().turn(day(-1))).isEqualTo(Turn.KEEP);
  }

  @Test
  void theEndIsToldAsItWillBe() {
    assertThat(untouched().end()).isEmpty();
    assertThat(announcedOnDay(76).end()).contains(day(90));
    assertThat(announcedOnDay(80).end()).contains(day(94));
    assertThat(untouched().endIfAnnounced(day(76))).isEqualTo(day(90));
  }
}
