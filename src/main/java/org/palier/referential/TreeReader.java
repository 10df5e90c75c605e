package org.palier.referential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Group.Aggregate;
import org.palier.domain.questionnaire.Group.MissingWeight;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Node.Weight;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Text;

/// Reads `tree`: groups with their children, and questions.
final class TreeReader {

  static final Map<String, Aggregate> AGGREGATES =
      Map.of("mean", Aggregate.MEAN, "min", Aggregate.MIN, "max", Aggregate.MAX);
  static final Map<String, MissingWeight> MISSING_WEIGHTS =
      Map.of("proportional", MissingWeight.PROPORTIONAL, "equal", MissingWeight.EQUAL);
  static final int MOST_RATED = 10_000;

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;
  private final NodePartsReader parts;
  private final QuestionReader questions;

  TreeReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
    this.parts = new NodePartsReader(conditions);
    this.questions = new QuestionReader(names, conditions, texts, parts);
  }

  /// The themes, in the order of the file.
  List<Group> read(Fields questionnaire) {
    Optional<Cursor> tree = questionnaire.required("tree", "[{id: …, title: …, children: […]}]");
    List<Group> themes = new ArrayList<>();
    for (Cursor at : tree.map(Cursor::items).orElse(List.of())) {
      if (isQuestion(at)) {
        at.problem("a question stands in a theme: put it under the `children` of a group");
      }
      node(at).ifPresent(node -> add(node, themes));
    }
    if (tree.isPresent() && tree.get().isList() && tree.get().items().isEmpty()) {
      tree.get().problem("write at least one theme");
    }
    new CapCheck(parts.caps(), names).check(themes);
    return List.copyOf(themes);
  }

  private static void add(Node node, List<Group> themes) {
    if (node instanceof Group theme) {
      themes.add(theme);
    }
  }

  private static boolean isQuestion(Cursor at) {
    return at.isMapping()
        && at.entries().containsKey("kind")
        && !at.entries().containsKey("children");
  }

  private Optional<? extends Node> node(Cursor at) {
    if (isQuestion(at)) {
      return questions.read(at);
    }
    if (at.isMapping() && !at.entries().containsKey("children")) {
      at.fields(QuestionReader.KEYS);
      return at.refused("write `children: […]` for a group, or `kind: choice` for a question");
    }
    return group(at);
  }

  private Optional<Group> group(Cursor at) {
    Fields fields =
        at.fields(
            "id",
            "title",
            "text",
            "when",
            "weight",
            "reduce",
            "cap_by",
            "scale",
            "aggregate",
            "missing_weight",
            "min_rated",
            "children");
    int rank = names.nextRank();
    Optional<NodeId> id = names.nodes.read(fields, idAt -> idAt.name(NodeId::new), "ENE");
    String name = id.map(NodeId::value).orElse("?");
    String path = TextsReader.place("nodes", id);
    Text title = texts.shown(fields, "title", path + ".title", name);
    Optional<Text> text = texts.optional(fields, "text", path + ".text");
    Condition when = conditions.optional(fields, "when", rank);
    List<Node.Reduction> reductions = parts.reductions(fields, rank);
    Optional<NodeId> capBy = parts.capBy(fields, id);
    List<Node> children = children(fields);
    return id.filter(known -> !children.isEmpty())
        .map(
            known ->
                new Group(
                    known,
                    title,
                    text.orElse(null),
                    when,
                    weight(fields),
                    reductions,
                    capBy.orElse(null),
                    parts.scale(fields).orElse(null),
                    fields.get("aggregate", value -> value.oneOf(AGGREGATES), Aggregate.MEAN),
                    fields
                        .get("missing_weight")
                        .flatMap(value -> value.oneOf(MISSING_WEIGHTS))
                        .orElse(null),
                    fields.get("min_rated", value -> value.whole(0, MOST_RATED), 1),
                    children));
  }

  private List<Node> children(Fields fields) {
    List<Cursor> items = fields.items("children");
    if (items.isEmpty()) {
      fields
          .get("children")
          .filter(Cursor::isList)
          .ifPresent(
              at -> at.problem("a group has at least one question: write it, or remove the group"));
    }
    List<Node> children = new ArrayList<>();
    items.forEach(at -> node(at).ifPresent(children::add));
    return children;
  }

  private Weight weight(Fields fields) {
    return fields.get("weight").filter(at -> at.isText("sum")).isPresent()
        ? new Weight.SumOfChildren()
        : parts.weight(fields);
  }
}
