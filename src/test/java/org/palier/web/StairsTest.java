package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.web.Stairs.Place.ABOVE;
import static org.palier.web.Stairs.Place.DONE;
import static org.palier.web.Stairs.Place.GATE;
import static org.palier.web.Stairs.Place.HERE;

import java.util.List;
import org.junit.jupiter.api.Test;

class StairsTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private static List<Stairs.Place> places(Stairs stairs) {
    return stairs.steps().stream().map(Stairs.Step::place).toList();
  }

  @Test
  void stepsBelowAreDoneAndTheNextWaitsBehindItsGate() {
    assertThat(places(Stairs.of(NAMES, 2, true))).containsExactly(DONE, HERE, GATE, ABOVE);
  }

  @Test
  void withoutAGateTheNextIsOnlyAbove() {
    assertThat(places(Stairs.of(NAMES, 2, false))).containsExactly(DONE, HERE, ABOVE, ABOVE);
  }

  @Test
  void nobodyStandsOnTheLevelsThemselves() {
    assertThat(Stairs.of(NAMES).plain()).isTrue();
    assertThat(places(Stairs.of(NAMES))).containsOnly(ABOVE);
  }
}
