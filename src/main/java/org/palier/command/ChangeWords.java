package org.palier.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palier.domain.versions.Change;
import org.palier.domain.versions.Upgrade;
import org.palier.domain.versions.Upgrade.FactMove;
import org.palier.domain.versions.Upgrade.QuestionMove;

/// Says in words what changes from one version to the next, a line for each change.
final class ChangeWords {

  private ChangeWords() {}

  static String of(Change change) {
    String language = change.language().isEmpty() ? "" : " (" + change.language() + ")";
    return thing(change.what())
        + " "
        + change.id()
        + part(change.part())
        + " : "
        + became(change.kind())
        + language
        + values(change);
  }

  /// Where answers and facts of the version before go, and why some go nowhere.
  static List<String> of(Upgrade upgrade) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(upgrade.questions())
        .forEach((question, move) -> lines.add("réponse à " + question + " : " + words(move)));
    new TreeMap<>(upgrade.facts())
        .forEach((fact, move) -> lines.add("fait " + fact + " : " + words(move)));
    return lines;
  }

  private static String words(QuestionMove move) {
    return switch (move) {
      case QuestionMove.Dropped(String reason) -> dropped(reason);
      case QuestionMove.To(List<Upgrade.Target> targets) ->
          "reprise dans "
              + targets.stream().map(ChangeWords::words).collect(Collectors.joining(" et "));
    };
  }

  private static String words(FactMove move) {
    return switch (move) {
      case FactMove.Dropped(String reason) -> dropped(reason);
      case FactMove.To(var fact) -> "repris dans " + fact;
    };
  }

  private static String words(Upgrade.Target target) {
    return target.options().isEmpty()
        ? target.question().value()
        : target.question()
            + new TreeMap<>(target.options())
                .entrySet().stream()
                    .map(option -> option.getKey() + " devient " + option.getValue())
                    .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String dropped(String reason) {
    return "non repris, parce que : " + reason;
  }

  /// The key of the file, where the kind of change does not say enough.
  private static String part(String part) {
    return part.isEmpty() || part.equals("title") || part.equals("label") ? "" : ", " + part;
  }

  private static String became(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "ajouté";
      case REMOVED -> "retiré";
      case MOVED -> "déplacé";
      case REORDERED -> "autre ordre";
      case REWORDED -> "reformulé";
      case REWEIGHTED -> "autre poids";
      case RESCORED -> "autres points";
      case CONDITION_CHANGED -> "autre condition";
      case GATES_CHANGED -> "autres verrous";
      case CHANGED -> "modifié";
      case TRANSLATION_ADDED -> "traduction ajoutée";
      case TRANSLATION_CHANGED -> "traduction modifiée";
      case TRANSLATION_LEFT -> "traduction à relire, l’original a changé";
      case TRANSLATION_MISSING -> "traduction manquante";
    };
  }

  private static String values(Change change) {
    return change.before().isEmpty() && change.after().isEmpty()
        ? ""
        : " : « " + change.before() + " » devient « " + change.after() + " »";
  }

  private static String thing(String what) {
    return switch (what) {
      case "questionnaire" -> "questionnaire";
      case "language" -> "langue";
      case "node" -> "question ou groupe";
      case "fact" -> "fait";
      case "fact_option" -> "choix d’un fait";
      case "flag" -> "drapeau";
      case "level" -> "niveau";
      case "theme_level" -> "niveau de thème";
      case "action" -> "action";
      case "duty" -> "obligation";
      case "scoring" -> "calcul de";
      default -> what;
    };
  }
}
