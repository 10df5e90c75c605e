package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.questionnaire.Group;

/// The laws of scoring on generated questionnaires, facts and answers; that the generator reaches
/// what they are about; and that each law tells an engine with a fault from a sound one.
class LawsTest {

  private static final int TRIES = 1000;
  private static final String SEED = "20261122";
  private static final int LEAST_PERCENT = 10;

  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.randomValue(World::random);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void everyLawHolds(@ForAll("worlds") World world) {
    for (Law law : Law.values()) {
      boolean checked = law.check(Engine.SOUND, world);
      Statistics.label(law.name())
          .collect(checked)
          .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 25));
    }
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void theGeneratorReachesWhatTheLawsAreAbout(@ForAll("worlds") World world) {
    Evaluation result = Engine.SOUND.evaluate(world);
    for (QuestionState state : QuestionState.values()) {
      measure(state.name(), result.states().containsValue(state));
    }
    measure("nested group", world.questionnaire().themes().stream().anyMatch(LawsTest::isNested));
    measure("blocked gate", !result.maturity().blockedBy().isEmpty());
    measure("finished", result.finished());
    measure("recommended action", !result.recommendations().all().isEmpty());
  }

  private static void measure(String label, boolean present) {
    Statistics.label(label)
        .collect(present)
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= LEAST_PERCENT));
  }

  private static boolean isNested(Group theme) {
    return theme.children().stream().anyMatch(child -> child instanceof Group);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsToldByItsLaw(Fault fault) {
    Random random = new Random(Long.parseLong(SEED));
    boolean told = false;
    for (int i = 0; i < TRIES && !told; i++) {
      told = isBroken(fault.law(), fault, World.random(random));
    }
    assertThat(told).as("%s is told by %s", fault, fault.law()).isTrue();
  }

  private static boolean isBroken(Law law, Engine engine, World world) {
    try {
      law.check(engine, world);
      return false;
    } catch (AssertionError | IllegalArgumentException broken) {
      return true;
    }
  }
}
