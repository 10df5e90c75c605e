package org.palier.demo;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;

/// What the numbers of an organisation look like: they grow with its people, its floor area and
/// what it does. A fact that is not here is drawn like any other.
final class NumberHabits {

  /// A number for an organisation, given the facts drawn before it.
  interface Habit {
    double draw(Profile profile, Facts sofar, Chance chance);
  }

  private static final Map<String, Habit> BY_FACT =
      Map.ofEntries(
          entry("surface_tertiaire", (p, facts, c) -> Math.rint(c.around(floor(p), 0.6))),
          entry("puissance_cvc", (p, facts, c) -> Math.rint(c.around(0.08 * area(facts), 0.5))),
          entry("energie_annuelle", (p, facts, c) -> c.around(energy(p), 0.7)),
          entry("erp_effectif", (p, facts, c) -> 5 + Math.rint(c.around(area(facts) / 4, 0.6))),
          entry(
              "parking_places",
              (p, facts, c) -> c.happens(0.4) ? 0 : c.wholeAround(places(p), 0.7)),
          entry(
              "parking_surface",
              (p, facts, c) -> Math.rint(c.around(25 * number(facts, "parking_places", 30), 0.1))),
          entry("presents_site", (p, facts, c) -> within(p.people(), 0.3, c)),
          entry("salaries_site", (p, facts, c) -> within(p.employees(), 0.6, c)),
          entry("vehicules", (p, facts, c) -> c.wholeAround(vehicles(p), 0.6)),
          entry("repas_jour", (p, facts, c) -> 10 + c.wholeAround(60 + p.employees(), 0.7)),
          entry("couverts", (p, facts, c) -> Math.max(4, c.wholeAround(36, 0.6))));

  private NumberHabits() {}

  static Optional<BigDecimal> draw(FactId fact, Profile profile, Facts sofar, Chance chance) {
    return Optional.ofNullable(BY_FACT.get(fact.value()))
        .map(habit -> decimal(habit.draw(profile, sofar, chance)));
  }

  static BigDecimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(value < 10 ? 2 : 0, RoundingMode.HALF_UP);
    return exact.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(exact.stripTrailingZeros().toPlainString());
  }

  private static double floor(Profile profile) {
    double each = profile.is("PUB") || profile.sector().equals("education") ? 45 : 22;
    return 45 + each * profile.employees();
  }

  private static double energy(Profile profile) {
    double each =
        switch (profile.sector()) {
          case "industry", "utilities", "transport" -> 0.06;
          case "agriculture", "hospitality", "health" -> 0.025;
          default -> 0.01;
        };
    return 0.05 + each * profile.employees();
  }

  private static double places(Profile profile) {
    return 5 + 0.5 * profile.employees();
  }

  private static double vehicles(Profile profile) {
    double each =
        switch (profile.sector()) {
          case "construction", "transport" -> 0.6;
          case "expertise", "utilities", "health", "support" -> 0.3;
          default -> 0.12;
        };
    return (profile.is("ASS") ? 0.2 : 0.7) + each * profile.employees();
  }

  private static double within(int all, double least, Chance chance) {
    return Math.max(1, Math.floor(all * (least + (1 - least) * chance.share())));
  }

  private static double area(Facts sofar) {
    return number(sofar, "surface_tertiaire", 120);
  }

  private static double number(Facts sofar, String fact, double otherwise) {
    return sofar.number(new FactId(fact)).map(BigDecimal::doubleValue).orElse(otherwise);
  }
}
