package org.palier.demo;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.FactId;

/// How likely a yes is to the facts of which the shipped questionnaires make use. A fact that is
/// not here is drawn like any other.
final class YesNoHabits {

  private static final Map<String, Likelihood> BY_FACT =
      Map.ofEntries(
          entry("locaux", Likelihood.of(0.97).in(0.55, "T0").in(0.99, "PUB", "agriculture")),
          entry("toiture", Likelihood.of(0.8).in(0.95, "industry", "agriculture")),
          entry("emprise_500", Likelihood.of(0.15).in(0.6, "industry", "agriculture", "PUB")),
          entry(
              "procede",
              Likelihood.of(0.2)
                  .in(0.95, "industry", "hospitality")
                  .in(0.5, "agriculture", "trade", "health")),
          entry(
              "recoit_public",
              Likelihood.of(0.3)
                  .in(0.95, "hospitality", "education", "health", "administration")
                  .in(0.88, "trade", "culture-sport")),
          entry("erp", Likelihood.of(0.8).in(0.97, "education", "hospitality", "administration")),
          entry("exterieurs", Likelihood.of(0.45).in(0.97, "agriculture", "education", "PUB")),
          entry("eclairage", Likelihood.of(0.35).in(0.88, "trade", "hospitality")),
          entry("delegue_syndical", Likelihood.of(0.5).in(0.9, "T4")),
          entry(
              "trajets_pro", Likelihood.of(0.6).in(0.95, "construction", "transport", "expertise")),
          entry(
              "livraisons",
              Likelihood.of(0.3)
                  .in(0.9, "trade", "industry", "hospitality", "transport", "construction")),
          entry(
              "restauration_collective",
              Likelihood.of(0.04).in(0.7, "education").in(0.45, "health").in(0.4, "T4")),
          entry("restauration_scolaire", Likelihood.of(0.04).in(0.95, "education")),
          entry("restauration_etat", Likelihood.of(0.01).in(0.25, "PUB")),
          entry(
              "restauration_commerciale",
              Likelihood.of(0.01).in(0.82, "hospitality").in(0.06, "trade", "culture-sport")),
          entry(
              "denrees",
              Likelihood.of(0.04).in(0.85, "hospitality", "agriculture").in(0.3, "trade")),
          entry("vente_400", Likelihood.of(0.4)),
          entry("traiteur", Likelihood.of(0.1).in(0.4, "T2", "T3", "T4")),
          entry("evenements", Likelihood.of(0.15).in(0.85, "culture-sport").in(0.55, "ASS", "PUB")),
          entry("vente_non_alimentaire", Likelihood.of(0.08).in(0.75, "trade", "industry")),
          entry("commande_publique", Likelihood.of(0.04).in(0.98, "PUB", "administration")),
          entry("achats_50m", Likelihood.of(0.002).in(0.15, "T4")),
          entry(
              "biodechets",
              Likelihood.of(0.25)
                  .in(0.97, "hospitality")
                  .in(0.8, "education", "agriculture")
                  .in(0.6, "health")),
          entry(
              "dechets_1100", Likelihood.of(0.15).in(0.02, "T0").in(0.5, "T2").in(0.9, "T3", "T4")),
          entry("collecte_privee", Likelihood.of(0.15).in(0.5, "industry", "construction")),
          entry(
              "dechets_dangereux",
              Likelihood.of(0.2).in(0.85, "industry", "construction", "health", "agriculture")),
          entry("chantiers", Likelihood.of(0.06).in(0.97, "construction").in(0.45, "PUB")),
          entry("equipements_electriques", Likelihood.of(0.97)),
          entry(
              "eau_activite",
              Likelihood.of(0.15)
                  .in(0.85, "agriculture", "hospitality")
                  .in(0.5, "industry", "health", "culture-sport")),
          entry("forage", Likelihood.of(0.03).in(0.5, "agriculture")),
          entry("rejets", Likelihood.of(0.05).in(0.4, "industry", "hospitality", "health")),
          entry("piscine", Likelihood.of(0.03).in(0.1, "hospitality", "culture-sport")),
          entry("blanchisserie", Likelihood.of(0.03).in(0.35, "health", "hospitality")),
          entry("elevage", Likelihood.of(0.02).in(0.45, "agriculture")),
          entry("sante", Likelihood.of(0.02).in(0.85, "health")));

  private YesNoHabits() {}

  static Optional<Likelihood> of(FactId fact) {
    return Optional.ofNullable(BY_FACT.get(fact.value()));
  }
}
