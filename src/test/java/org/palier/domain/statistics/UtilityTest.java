package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Secrecy must leave something to read: on skewed territories most classes keep their own name.
class UtilityTest {

  @ParameterizedTest
  @CsvSource({"150, 85", "80, 65"})
  void mostClassesKeepTheirName(int units, int percent) {
    double kept = 0;
    double classes = 0;
    for (int seed = 0; seed < 20; seed++) {
      Map<Profile, Long> profiles = territory(new Random(seed), units);
      Standing next = shown(profiles);
      for (CatalogueTable table : CatalogueTable.SHARED_OUT) {
        classes +=
            profiles.keySet().stream().flatMap(p -> p.classesIn(table).stream()).distinct().count();
        kept += next.groups().stream().filter(g -> g.table() == table && !g.isMerged()).count();
      }
    }
    assertThat(100 * kept / classes).isGreaterThanOrEqualTo(percent);
  }

  private static Standing shown(Map<Profile, Long> profiles) {
    DisclosureRule rule = new DisclosureRule(5);
    List<Passage> passages =
        profiles.entrySet().stream()
            .map(e -> new Passage(List.of(new Passage.Stay(e.getKey(), 1, 2)), e.getValue()))
            .toList();
    return Exposure.harmless(rule, passages, List.of(), 1, Standing.of(rule, profiles));
  }

  private static Map<Profile, Long> territory(Random random, int units) {
    Map<Profile, Long> profiles = new HashMap<>();
    for (int unit = 0; unit < units; unit++) {
      Profile profile =
          new Profile(
              "T" + skewed(random, 3),
              "S" + skewed(random, 4),
              "X" + skewed(random, 8),
              "A" + skewed(random, 12),
              new TreeSet<>(List.of("ENE")));
      profiles.merge(profile, 1L, Long::sum);
    }
    return profiles;
  }

  /// Class i with a weight of 1 / (i + 1).
  private static int skewed(Random random, int classes) {
    double whole = 0;
    for (int i = 0; i < classes; i++) {
      whole += 1.0 / (i + 1);
    }
    double at = random.nextDouble() * whole;
    int chosen = 0;
    while (chosen < classes - 1 && (at -= 1.0 / (chosen + 1)) > 0) {
      chosen++;
    }
    return chosen;
  }
}
