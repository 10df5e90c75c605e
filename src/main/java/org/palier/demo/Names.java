package org.palier.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// What synthetic organisations are called: what they do, and a number that no one would take for a
/// name.
final class Names {

  private static final Map<String, List<String>> COMPANIES =
      Map.ofEntries(
          entry("agriculture", List.of("Ferme", "Maraîchage", "Vignoble", "Pépinière")),
          entry(
              "industry", List.of("Atelier de mécanique", "Imprimerie", "Menuiserie industrielle")),
          entry("utilities", List.of("Traitement des déchets", "Régie d’énergie")),
          entry("construction", List.of("Maçonnerie", "Charpente", "Électricité", "Peinture")),
          entry(
              "trade", List.of("Épicerie", "Librairie", "Garage", "Magasin de sport", "Fleuriste")),
          entry("transport", List.of("Transports", "Taxis", "Messagerie")),
          entry("hospitality", List.of("Restaurant", "Hôtel", "Café", "Traiteur", "Gîte")),
          entry("information", List.of("Agence web", "Studio", "Édition de logiciels")),
          entry("finance-property", List.of("Agence immobilière", "Cabinet de courtage")),
          entry(
              "expertise",
              List.of("Cabinet d’architecture", "Bureau d’études", "Cabinet comptable")),
          entry("support", List.of("Nettoyage", "Agence d’intérim", "Espaces verts")),
          entry("health", List.of("Cabinet médical", "Pharmacie", "Crèche")),
          entry("education", List.of("Organisme de formation", "Auto-école")),
          entry("culture-sport", List.of("Salle de sport", "Cinéma")),
          entry("other", List.of("Salon de coiffure", "Pressing", "Réparation")));

  private static final Map<String, List<String>> ASSOCIATIONS =
      Map.of(
          "culture-sport", List.of("Club de football", "Compagnie de théâtre", "École de musique"),
          "health", List.of("Aide à domicile", "Foyer d’accueil"),
          "education", List.of("Soutien scolaire", "École associative"),
          "agriculture", List.of("Jardins partagés"),
          "hospitality", List.of("Café associatif"));

  private static final Map<String, List<String>> PUBLIC_BODIES =
      Map.of(
          "education", List.of("Lycée", "Collège", "École élémentaire"),
          "health", List.of("EHPAD public", "Centre hospitalier"),
          "utilities", List.of("Régie des eaux"),
          "culture-sport", List.of("Médiathèque", "Piscine"));

  private Names() {}

  static String draw(Profile profile, int number, Chance chance) {
    List<String> what =
        switch (profile.type()) {
          case "ASS" ->
              ASSOCIATIONS.getOrDefault(profile.sector(), List.of("Comité", "Association"));
          case "PUB" ->
              PUBLIC_BODIES.getOrDefault(profile.sector(), List.of("Établissement public"));
          default -> COMPANIES.getOrDefault(profile.sector(), List.of("Entreprise"));
        };
    return chance.oneOf(what) + ", exemple nº " + number;
  }
}
