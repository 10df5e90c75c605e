package org.palier.analysis;

import java.util.List;
import org.palier.domain.analysis.Finding;

/// Puts a finding in words that say what to do.
final class FindingWords {

  private FindingWords() {}

  static String of(Finding finding) {
    List<String> details = finding.details();
    return switch (finding.kind()) {
      case QUESTION_UNREACHABLE ->
          "personne ne peut y arriver : aucun profil ne remplit sa condition et celles des groupes"
              + " au-dessus";
      case CONDITION_ALWAYS_TRUE ->
          "cette condition est toujours vraie là où elle est lue : retirez-la ou corrigez-la";
      case CONDITION_ALWAYS_FALSE ->
          "cette condition est toujours fausse là où elle est lue : corrigez-la ou retirez ce"
              + " qu’elle garde";
      case LEVEL_UNREACHABLE ->
          "aucun profil ne peut atteindre ce niveau : ses verrous et ceux d’en dessous ne tiennent"
              + " pas ensemble";
      case THRESHOLD_IDLE ->
          "le seuil de %s ne sert à rien : le verrou `%s` demande déjà autant"
              .formatted(details.get(0), details.get(1));
      case GATE_IDLE ->
          "ce verrou ne sert à rien : le niveau `%s` demande déjà autant"
              .formatted(details.getFirst());
      case ACTION_NEVER_RECOMMENDED ->
          "aucune réponse ne peut faire recommander cette action : corrigez sa condition ou ses"
              + " points";
      case MOVE_NEVER_USED ->
          "l’action ne peut jamais faire avancer `%s` ainsi : corrigez ou retirez ce mouvement"
              .formatted(details.getFirst());
      case STEP_WITHOUT_ACTION -> step(details.get(0), details.get(1));
      case WEIGHT_WITHOUT_INFLUENCE ->
          "la question ne change le total de personne : corrigez les poids, ou écrivez"
              + " `rated: false`";
      case TEXT_TOO_LONG ->
          "%s mots, %s au plus : raccourcissez ce texte".formatted(details.get(0), details.get(1));
      case TEXT_HARD_TO_READ ->
          "difficile à lire : indice de Kandel et Moles %s, %s au moins ; écrivez des phrases et"
                  .formatted(details.get(0), details.get(1))
              + " des mots plus courts";
      case TRANSLATION_MISSING, READING_WARNING -> details.getFirst();
      case NOT_DECIDED -> "non tranché par l’analyse : " + details.getFirst();
    };
  }

  private static String step(String points, String profile) {
    String whom = profile.isEmpty() ? "pour tous" : "par exemple pour : " + profile;
    return "aucune action ne fait avancer depuis %s point(s), %s".formatted(points, whom);
  }
}
