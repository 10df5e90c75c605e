package org.palier.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Change;
import org.palier.referential.LayerTouch;
import org.palier.referential.Problem;

/// Says what a new version of the core does to what a layer stands on: a line for each place of the
/// layer and each change, with what to do about it.
record LayerReview(Questionnaire old, Questionnaire now, List<Change> changes) {

  /// A layer has translations and an order of its own.
  private static final Set<Change.Kind> IGNORED =
      Set.of(
          Change.Kind.REORDERED,
          Change.Kind.TRANSLATION_ADDED,
          Change.Kind.TRANSLATION_CHANGED,
          Change.Kind.TRANSLATION_LEFT,
          Change.Kind.TRANSLATION_MISSING);

  LayerReview {
    changes = List.copyOf(changes);
  }

  /// In the order of the layer, with what no longer reads over the new version.
  List<Problem> of(List<LayerTouch> touches, List<Problem> unreadable) {
    List<Problem> all = new ArrayList<>();
    Set<Integer> removed = new LinkedHashSet<>();
    for (LayerTouch touch : touches) {
      for (Change change : changes) {
        if (!IGNORED.contains(change.kind()) && isAbout(change, touch)) {
          all.add(problem(touch, words(change, touch)));
          if (change.kind() == Change.Kind.REMOVED) {
            removed.add(touch.line());
          }
        }
      }
      members(touch).map(sentence -> problem(touch, sentence)).forEach(all::add);
    }
    unreadable.stream().filter(it -> !removed.contains(it.line())).forEach(all::add);
    return all.stream().sorted(Problem.ORDER).distinct().toList();
  }

  private static Problem problem(LayerTouch touch, String sentence) {
    return new Problem(touch.file(), touch.line(), touch.path(), sentence);
  }

  private static boolean isAbout(Change change, LayerTouch touch) {
    return switch (change.what()) {
      case "option" -> touch.what().equals("node") && change.id().startsWith(touch.id() + ".");
      case "fact_option" -> touch.what().equals("fact") && change.id().startsWith(touch.id() + ".");
      case "socle" -> false;
      default -> change.what().equals(touch.what()) && change.id().equals(touch.id());
    };
  }

  private String words(Change change, LayerTouch touch) {
    return change.what().endsWith("option") ? option(change, touch) : whole(change, touch);
  }

  private String option(Change change, LayerTouch touch) {
    String it = "la réponse `" + change.id().substring(touch.id().length() + 1) + "` de `";
    return it
        + touch.id()
        + "` "
        + switch (change.kind()) {
          case ADDED -> "est nouvelle : relisez ce que vous en dites";
          case REMOVED -> "n’existe plus : retirez ce qui compte sur elle";
          case RESCORED -> became("vaut", change) + " : vérifiez ce qui compte sur ses points";
          case REWORDED -> became("dit", change) + " : relisez ce que vous en dites";
          default -> "a changé : relisez ce que vous en dites";
        };
  }

  private String whole(Change change, LayerTouch touch) {
    return thing(touch)
        + " "
        + switch (change.kind()) {
          case REMOVED ->
              "n’est plus dans " + now.reference() + " : retirez ceci, ou rattachez-le ailleurs";
          case MOVED -> moved(change);
          case REWORDED -> became("dit", change) + " : relisez ce que vous y ajoutez";
          case REWEIGHTED ->
              touch.what().equals("action")
                  ? became("demande comme effort", change) + " : relisez ce que vous y ajoutez"
                  : became("pèse", change) + " : vérifiez ce que pèse votre ajout";
          case RESCORED -> "donne d’autres points : vérifiez ce qui compte sur eux";
          case CONDITION_CHANGED -> "a une autre condition : vérifiez à qui s’adresse votre ajout";
          case ADDED,
              REORDERED,
              GATES_CHANGED,
              CHANGED,
              TRANSLATION_ADDED,
              TRANSLATION_CHANGED,
              TRANSLATION_LEFT,
              TRANSLATION_MISSING ->
              "a changé de forme : relisez ce que vous y ajoutez";
        };
  }

  private static String moved(Change change) {
    return change.before().isEmpty() || change.after().isEmpty()
        ? "a changé de place : vérifiez que votre ajout y convient"
        : "est passé de `"
            + change.before()
            + "` à `"
            + change.after()
            + "` : vérifiez que votre ajout y convient";
  }

  private static String became(String verb, Change change) {
    boolean number = change.after().matches("[0-9.]+") && change.before().matches("[0-9.]+");
    return number
        ? verb + " maintenant " + change.after() + " au lieu de " + change.before()
        : change.after().isEmpty()
            ? verb + " autre chose"
            : verb
                + " maintenant « "
                + change.after()
                + " » au lieu de « "
                + change.before()
                + " »";
  }

  private static String thing(LayerTouch touch) {
    String article =
        switch (touch.what()) {
          case "fact" -> "le fait";
          case "flag" -> "le drapeau";
          case "action" -> "l’action";
          case "duty" -> "l’obligation";
          default -> "la question ou le groupe";
        };
    return article + " `" + touch.id() + "`";
  }

  /// What a group to which the layer adds, or that it weighs, has gained or lost.
  private Stream<String> members(LayerTouch touch) {
    Set<String> before = children(old, touch.id());
    Set<String> after = children(now, touch.id());
    if (!touch.gathers() || before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return Stream.empty();
    }
    return Stream.of(
        thing(touch)
            + " contient maintenant "
            + after.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
            + " : vérifiez la place et le poids de votre ajout");
  }

  private static Set<String> children(Questionnaire questionnaire, String id) {
    return questionnaire.nodes().stream()
        .filter(node -> node.id().value().equals(id))
        .flatMap(node -> node instanceof Group group ? group.children().stream() : Stream.of())
        .map(Node::id)
        .map(Object::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
