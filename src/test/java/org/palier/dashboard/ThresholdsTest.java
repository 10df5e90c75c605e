package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.palier.start.StartRefused;

class ThresholdsTest {

  @Test
  void aThresholdBelowThreeRefusesToStart() {
    assertThatThrownBy(() -> new Thresholds(2, 10))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PALIER_DISCLOSURE_STAFF");
  }

  @Test
  void aPublicThresholdBelowThatOfStaffRefusesToStart() {
    assertThatThrownBy(() -> new Thresholds(7, 6)).isInstanceOf(StartRefused.class);
  }

  @Test
  void threeForBothIsTheLeast() {
    assertThat(new Thresholds(3, 3).staff().least()).isEqualTo(3);
  }
}
