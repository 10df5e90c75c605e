package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

  @ParameterizedTest
  @CsvSource({"1,PT1M", "2,PT5M", "3,PT30M", "4,PT2H", "5,PT12H"})
  void theWaitGrowsWithTheAttempts(int attempts, Duration wait) {
    assertThat(RetryPlan.waitAfter(attempts)).contains(wait);
  }

  @Test
  void theSixthAttemptIsTheLast() {
    assertThat(RetryPlan.waitAfter(6)).isEmpty();
    assertThat(RetryPlan.waitAfter(7)).isEmpty();
  }
}
