package org.palier.demo;

import java.util.List;
import java.util.Optional;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;

/// Which option of a fact an organisation takes, where one is more plausible than another. A fact
/// that is not here is drawn like any other.
final class ChoiceHabits {

  private static final Weighted<String> PUBLIC_PREMISES =
      Weighted.words("proprietaire 75, bail 10, locataire 5, heberge 10");
  private static final Weighted<String> ASSOCIATION_PREMISES =
      Weighted.words("proprietaire 10, bail 15, locataire 25, heberge 50");
  private static final Weighted<String> COMPANY_PREMISES =
      Weighted.words("proprietaire 32, bail 33, locataire 30, heberge 5");

  private ChoiceHabits() {}

  static Optional<String> draw(
      FactId fact, List<Fact.FactOption> options, Profile profile, Chance chance) {
    Optional<String> word =
        switch (fact.value()) {
          case "locaux_statut" -> Optional.of(chance.oneOf(premises(profile)));
          case "chiffre_affaires" -> Optional.of(turnover(profile, chance));
          default -> Optional.empty();
        };
    return word.filter(id -> options.stream().anyMatch(option -> option.id().value().equals(id)));
  }

  private static Weighted<String> premises(Profile profile) {
    return switch (profile.type()) {
      case "PUB" -> PUBLIC_PREMISES;
      case "ASS" -> ASSOCIATION_PREMISES;
      default -> COMPANY_PREMISES;
    };
  }

  private static String turnover(Profile profile, Chance chance) {
    double euros = chance.around(95_000.0 * profile.employees(), 0.5);
    double[] bounds = {50e3, 250e3, 2e6, 10e6, 50e6};
    int rank = 0;
    while (rank < bounds.length && euros >= bounds[rank]) {
      rank++;
    }
    return String.valueOf((char) ('a' + rank));
  }
}
