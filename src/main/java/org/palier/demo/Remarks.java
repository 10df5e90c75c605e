package org.palier.demo;

import java.util.List;
import org.palier.domain.questionnaire.Question;

/// What organisations write beside their answers, in the words of no real one.
final class Remarks {

  private static final List<String> COMMENTS =
      List.of(
          "À revoir avec l’équipe au printemps.",
          "Nous avons commencé cette année, sur un seul site.",
          "En attente d’une réponse du propriétaire.",
          "Une personne s’en occupe, sans temps réservé pour l’instant.",
          "Nous cherchons des structures voisines pour le faire ensemble.",
          "Le devis est demandé.",
          "Difficile à chiffrer pour une petite structure.");

  private static final List<String> REASONS =
      List.of(
          "Notre activité n’est pas concernée.",
          "Le propriétaire s’en occupe et nous n’avons pas la main.",
          "Nous n’avons pas l’équipement dont il est question.",
          "Nous partageons les locaux d’une autre structure, qui répond pour nous.");

  private Remarks() {}

  static String comment(Chance chance) {
    return chance.oneOf(COMMENTS);
  }

  static String reason(Chance chance) {
    return chance.oneOf(REASONS);
  }

  /// The proof that the question itself suggests, with a year.
  static String evidence(Question question, int year) {
    String suggested =
        question.evidence() == null ? "Document interne" : question.evidence().original();
    return suggested.split("[,;(]")[0].strip() + ", " + year;
  }
}
