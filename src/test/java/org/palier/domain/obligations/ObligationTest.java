package org.palier.domain.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Text;

class ObligationTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  @Test
  void aDutyIsInForceFromItsFirstDayToItsLast() {
    Obligation duty = duty(FIRST, LAST);
    assertThat(duty.isInForce(FIRST.minusDays(1))).isFalse();
    assertThat(duty.isInForce(FIRST)).isTrue();
    assertThat(duty.isInForce(LAST)).isTrue();
    assertThat(duty.isInForce(LAST.plusDays(1))).isFalse();
  }

  @Test
  void aDutyWithoutADateIsInForceOnThatSide() {
    assertThat(duty(null, null).isInForce(FIRST)).isTrue();
    assertThat(duty(FIRST, null).isInForce(LAST)).isTrue();
    assertThat(duty(null, FIRST).isInForce(LAST)).isFalse();
  }

  @Test
  void aDutyIsFoundByItsName() {
    Obligation duty = duty(null, null);
    assertThat(Obligations.of("", List.of(duty)).duty(duty.id())).contains(duty);
    assertThat(Obligations.EMPTY.duty(duty.id())).isEmpty();
  }

  private static Obligation duty(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Obligation(
        new ObligationId("D"),
        Text.of("duty"),
        Condition.ALWAYS,
        true,
        from,
        until,
        null,
        null,
        null,
        FIRST);
  }
}
