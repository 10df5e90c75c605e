package org.palier.domain.versions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Change.Kind;

/// Finds what changes in the tree: groups, questions, options, and the order they stand in.
final class NodeDifferences {

  private final Changes changes;

  NodeDifferences(Changes changes) {
    this.changes = changes;
  }

  void compare(Questionnaire old, Questionnaire now) {
    Map<String, String> wasIn = parents(old);
    Map<String, String> isIn = parents(now);
    changes.each(
        "node",
        nodes(old),
        nodes(now),
        (id, before, after) -> {
          changes.compare(Kind.MOVED, "node", id, wasIn, isIn, in -> in.getOrDefault(id, ""));
          node(id, before, after);
        });
    changes.order(now.id().value(), "tree", ids(old.themes()), ids(now.themes()));
  }

  private void node(String id, Node old, Node now) {
    changes.compare(Kind.REWEIGHTED, "node", id, old, now, NodeDifferences::weight);
    changes.compare(Kind.CHANGED, "node", id, "reduce", old, now, Node::reductions);
    changes.compare(Kind.CHANGED, "node", id, "cap_by", old, now, Node::capBy);
    changes.compare(Kind.CHANGED, "node", id, "scale", old, now, Node::scale);
    changes.compare(Kind.CONDITION_CHANGED, "node", id, old, now, Node::when);
    if (old instanceof Question before && now instanceof Question after) {
      question(id, before, after);
    } else if (old instanceof Group before && now instanceof Group after) {
      group(id, before, after);
    } else {
      changes.add(Kind.CHANGED, "node", id);
    }
  }

  private void group(String id, Group old, Group now) {
    changes.compare(Kind.CHANGED, "node", id, "aggregate", old, now, Group::aggregate);
    changes.compare(Kind.CHANGED, "node", id, "missing_weight", old, now, Group::missingWeight);
    changes.compare(Kind.CHANGED, "node", id, "min_rated", old, now, Group::minRated);
    changes.order(id, "children", ids(old.children()), ids(now.children()));
  }

  private void question(String id, Question old, Question now) {
    changes.compare(Kind.CONDITION_CHANGED, "socle", id, old, now, Question::socle);
    changes.compare(Kind.CHANGED, "node", id, "rated", old, now, Question::rated);
    changes.compare(Kind.CHANGED, "node", id, "not_applicable", old, now, Question::notApplicable);
    changes.compare(Kind.CHANGED, "node", id, "optional", old, now, Question::optional);
    changes.compare(Kind.CHANGED, "node", id, "obligations", old, now, Question::obligations);
    changes.compare(Kind.CHANGED, "node", id, "references", old, now, Question::references);
    changes.compare(Kind.CHANGED, "node", id, "variants", old, now, NodeDifferences::variants);
    changes.compare(Kind.CHANGED, "node", id, "checks", old, now, NodeDifferences::checks);
    if (!old.kind().getClass().equals(now.kind().getClass()) || old.kind().options().isEmpty()) {
      changes.compare(Kind.RESCORED, "node", id, old.kind(), now.kind(), NodeDifferences::scored);
    } else {
      options(id, old.kind(), now.kind());
    }
  }

  private void options(String id, QuestionKind old, QuestionKind now) {
    changes.each(
        "option",
        optionsOf(id, old),
        optionsOf(id, now),
        (option, was, is) -> {
          changes.compare(
              Kind.RESCORED, "option", option, was, is, o -> o.points().toPlainString());
          changes.compare(Kind.CHANGED, "option", option, "exclusive", was, is, o -> o.exclusive());
        });
    changes.order(id, "options", optionIds(old), optionIds(now));
    changes.compare(Kind.RESCORED, "node", id, "full", old, now, NodeDifferences::full);
  }

  /// What counts of a kind that has no options: not its unit, which is a text.
  private static Object scored(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Bands bands -> bands.bands();
      case QuestionKind.Linear linear -> List.of(linear.zero(), linear.full(), linear.points());
      case QuestionKind.Choice _,
          QuestionKind.Multiple _,
          QuestionKind.Percent _,
          QuestionKind.Words _ ->
          kind;
    };
  }

  private static String full(QuestionKind kind) {
    return kind instanceof QuestionKind.Multiple multiple
        ? multiple.full().stripTrailingZeros().toPlainString()
        : "";
  }

  private static List<Object> variants(Question question) {
    return question.variants().stream()
        .<Object>map(variant -> List.of(variant.when(), variant.options().keySet()))
        .toList();
  }

  private static List<Object> checks(Question question) {
    return question.checks().stream()
        .<Object>map(check -> List.of(check.when(), check.withoutEvidence()))
        .toList();
  }

  private static String weight(Node node) {
    return switch (node.weight()) {
      case Node.Weight.Declared(BigDecimal value) -> value.toPlainString();
      case Node.Weight.SumOfChildren() -> "sum";
    };
  }

  private static List<String> ids(List<? extends Node> nodes) {
    return nodes.stream().map(node -> node.id().value()).toList();
  }

  private static List<String> optionIds(QuestionKind kind) {
    return kind.options().stream().map(option -> option.id().value()).toList();
  }

  private static Map<String, Node> nodes(Questionnaire questionnaire) {
    return Changes.byId(questionnaire.nodes(), Node::id);
  }

  private static Map<String, QuestionKind.Option> optionsOf(String id, QuestionKind kind) {
    return Changes.byId(kind.options(), option -> id + "." + option.id());
  }

  private static Map<String, String> parents(Questionnaire questionnaire) {
    Map<String, String> parents = new LinkedHashMap<>();
    for (Node node : questionnaire.nodes()) {
      if (node instanceof Group group) {
        group.children().forEach(child -> parents.put(child.id().value(), group.id().value()));
      }
    }
    return parents;
  }
}
