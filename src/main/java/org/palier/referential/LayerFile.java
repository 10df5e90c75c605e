package org.palier.referential;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;

/// A territory's layer as written, each part checked against the core it extends: it adds, it never
/// changes points, weights, conditions or levels of the core.
final class LayerFile {

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}");

  final Cursor at;
  final Fields fields;
  final String territory;
  final Set<NodeId> hidden = new HashSet<>();
  private final Questionnaire core;
  private final Map<String, Node> nodes = new HashMap<>();

  LayerFile(Cursor at, Questionnaire core) {
    this.at = at;
    this.core = core;
    this.fields =
        at.fields(
            "extends",
            "territory",
            "edition",
            "facts",
            "questions",
            "add",
            "themes",
            "weights",
            "actions",
            "aids",
            "texts");
    core.nodes().forEach(node -> nodes.put(node.id().value(), node));
    this.territory =
        fields
            .required("territory", "grand-exemple")
            .flatMap(Cursor::text)
            .filter(slug -> SLUG.matcher(slug).matches())
            .orElse("");
    if (territory.isEmpty()) {
      at.problem(
          "`territory` is the territory's short name: write lower-case letters, digits, `-`");
    }
    checkExtends();
    checkQuestions();
    checkWeights();
  }

  String edition() {
    return fields
        .required("edition", "2026-11-01")
        .flatMap(Cursor::date)
        .map(LocalDate::toString)
        .orElse("");
  }

  private void checkExtends() {
    fields
        .required("extends", core.id() + "@" + major())
        .filter(said -> !said.isText(core.id() + "@" + major()))
        .ifPresent(
            said ->
                said.problem(
                    "this layer stands over `"
                        + core.reference()
                        + "`: write `"
                        + core.id()
                        + "@"
                        + major()
                        + "`"));
  }

  private String major() {
    return core.version().replaceAll("\\..*", "");
  }

  private void checkQuestions() {
    questions()
        .forEach(
            (id, said) -> {
              Fields known = said.fields("help", "examples", "hide");
              if (!(nodes.get(id) instanceof Question question)) {
                said.problem("the core has no question `" + id + "`: correct the name");
              } else if (known.get("hide", Cursor::bool, false)) {
                hide(said, question);
              }
            });
  }

  private void hide(Cursor said, Question question) {
    if (question.optional()) {
      hidden.add(question.id());
    } else {
      said.problem("`" + question.id() + "` belongs to the core score and can't be hidden");
    }
  }

  private void checkWeights() {
    entries("weights")
        .forEach(
            (id, said) -> {
              said.decimalFrom(0);
              if (core.themes().stream().noneMatch(theme -> theme.id().value().equals(id))) {
                said.problem("the core has no theme `" + id + "`: correct the name");
              }
            });
  }

  Map<String, Cursor> questions() {
    return entries("questions");
  }

  Map<String, Cursor> entries(String key) {
    return fields.entries(key);
  }

  /// What is added to each group of the core.
  Map<String, List<YamlNode>> additions() {
    Map<String, List<YamlNode>> additions = new HashMap<>();
    entries("add")
        .forEach(
            (id, said) -> {
              if (!(nodes.get(id) instanceof Group)) {
                said.problem("the core has no theme or group `" + id + "`: correct the name");
              }
              additions.put(id, nodes(said.items()));
            });
    return additions;
  }

  List<YamlNode> themes() {
    return nodes(fields.items("themes"));
  }

  private List<YamlNode> nodes(List<Cursor> items) {
    items.forEach(this::checkNode);
    return items.stream().map(Cursor::node).toList();
  }

  private void checkNode(Cursor item) {
    checkId(item);
    if (item.isMapping()) {
      Map<String, Cursor> keys = item.entries();
      Optional.ofNullable(keys.get("socle"))
          .ifPresent(
              socle ->
                  socle.problem("a local question is no part of the core's base: remove this"));
      Optional.ofNullable(keys.get("children"))
          .ifPresent(children -> children.items().forEach(this::checkNode));
    }
  }

  /// The choices added to each fact of the core.
  Map<String, List<YamlNode>> choices() {
    Map<String, List<YamlNode>> choices = new HashMap<>();
    entries("facts")
        .forEach(
            (id, said) -> {
              if (core.facts().stream().noneMatch(fact -> isOpenChoice(fact, id))) {
                said.problem("the core asks no choice `" + id + "` of its own: correct the name");
              }
              choices.put(id, own(said.items()));
            });
    return choices;
  }

  private static boolean isOpenChoice(Fact fact, String id) {
    return fact.id().value().equals(id)
        && !fact.builtin()
        && fact.kind() instanceof Fact.Kind.Choice;
  }

  List<YamlNode> actions() {
    return own(fields.items("actions"));
  }

  private List<YamlNode> own(List<Cursor> items) {
    items.forEach(this::checkId);
    return items.stream().map(Cursor::node).toList();
  }

  private void checkId(Cursor item) {
    if (item.isMapping() && !territory.isEmpty()) {
      Optional.ofNullable(item.entries().get("id"))
          .filter(id -> id.text().filter(text -> !text.startsWith(territory + ".")).isPresent())
          .ifPresent(id -> id.problem("an id of the territory begins with `" + territory + ".`"));
    }
  }
}
