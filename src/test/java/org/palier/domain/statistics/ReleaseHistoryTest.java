package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.palier.domain.statistics.Chronicle.Defence;

/// Random small territories living through random events, where every way to be isolated is tried
/// after each release.
class ReleaseHistoryTest {

  private static final List<String> SECTORS =
      List.of("trade", "trade", "trade", "health", "health", "education", "agriculture");

  @Property(tries = 60, shrinking = ShrinkingMode.OFF, seed = "17")
  void noReleaseEverIsolatesFewerThanTheThreshold(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int least) {
    Chronicle chronicle = new Chronicle(least);
    live(chronicle, new Random(seed), least);
  }

  private static void live(Chronicle chronicle, Random random, int least) {
    for (int unit = 0; unit < 12; unit++) {
      chronicle.has("u" + unit, any(random));
    }
    for (int event = 0; event < 30; event++) {
      change(chronicle, random);
      if (random.nextInt(4) == 0 && chronicle.release()) {
        assertThat(Reader.isolates(chronicle, least)).isEmpty();
      }
    }
  }

  private static void change(Chronicle chronicle, Random random) {
    String name = "u" + random.nextInt(18);
    if (random.nextInt(5) == 0) {
      chronicle.loses(name);
    } else {
      chronicle.has(name, any(random));
    }
  }

  private static Chronicle.Unit any(Random random) {
    int score = random.nextInt(101);
    Profile profile =
        new Profile(
            random.nextInt(3) == 0 ? "ASS" : "ENT",
            "T" + random.nextInt(3),
            SECTORS.get(random.nextInt(SECTORS.size())),
            random.nextInt(3) == 0 ? "86062" : "86194",
            new TreeSet<>(random.nextInt(6) == 0 ? List.of() : List.of("ENE")));
    return new Chronicle.Unit(profile, score, Math.min(5, 1 + score / 20));
  }

  /// The property above would be empty if hardly anything were ever published.
  @Property(tries = 1, seed = "17")
  void theHistoriesDoPublish() {
    int releases = 0;
    for (int seed = 0; seed < 60; seed++) {
      Chronicle chronicle = new Chronicle(3);
      live(chronicle, new Random(seed), 1);
      releases += chronicle.shown.size();
    }
    assertThat(releases).isGreaterThan(120);
  }

  @Property(tries = 1, seed = "17")
  void liveFiguresIsolateSomebodyInMostHistories() {
    int betrayed = 0;
    for (int seed = 0; seed < 20; seed++) {
      Chronicle chronicle = new Chronicle(3, Defence.RELEASES);
      Random random = new Random(seed);
      for (int unit = 0; unit < 12; unit++) {
        chronicle.has("u" + unit, any(random));
      }
      chronicle.release();
      change(chronicle, random);
      chronicle.release();
      betrayed += Reader.isolates(chronicle, 3).isPresent() ? 1 : 0;
    }
    assertThat(betrayed).isGreaterThan(10);
  }

  @Property(tries = 1, seed = "17")
  void withoutLookingAtCombinationsSomeHistoriesIsolateSomebody() {
    int betrayed = 0;
    for (int seed = 0; seed < 40; seed++) {
      Chronicle chronicle = new Chronicle(3, Defence.COMBINATIONS);
      live(chronicle, new Random(seed), 1);
      betrayed += Reader.isolates(chronicle, 3).isPresent() ? 1 : 0;
    }
    assertThat(betrayed).isPositive();
  }
}
