package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DisclosureRuleTest {

  @Test
  void fewerThanThreeIsRefused() {
    assertThatThrownBy(() -> new DisclosureRule(2))
        .hasMessage("a disclosure threshold is at least 3, not 2");
  }

  @Test
  void theThresholdItselfIsEnough() {
    DisclosureRule five = new DisclosureRule(5);
    assertThat(five.isEnough(4)).isFalse();
    assertThat(five.isEnough(5)).isTrue();
    assertThat(five.isEnough(6)).isTrue();
  }

  @Test
  void noneIsNotAFew() {
    DisclosureRule five = new DisclosureRule(5);
    assertThat(five.isNoneOrEnough(0)).isTrue();
    assertThat(five.isNoneOrEnough(1)).isFalse();
  }
}
