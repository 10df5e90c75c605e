package org.palier.referential;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;

/// Makes of a core's files and a layer the files that the strict reader then reads like any others.
final class LayerComposer {

  private final LayerFile layer;
  private final Map<String, List<YamlNode>> additions;
  private final Map<String, Cursor> weights;

  private LayerComposer(LayerFile layer) {
    this.layer = layer;
    this.additions = layer.additions();
    this.weights = layer.entries("weights");
  }

  static Sources compose(Sources core, LayerFile layer) {
    LayerComposer composer = new LayerComposer(layer);
    return new Sources(
        replaced(core.questionnaire(), composer.questionnaire(mapping(core.questionnaire()))),
        composer.toolbox(core),
        core.obligations(),
        composer.translations(core));
  }

  private Mapping questionnaire(Mapping core) {
    Map<String, List<YamlNode>> choices = layer.choices();
    Mapping facts =
        YamlEdit.each(
            core,
            "facts",
            fact ->
                YamlEdit.appended(
                    fact, "options", choices.getOrDefault(YamlEdit.id(fact), List.of())));
    Mapping tree = YamlEdit.each(facts, "tree", theme -> node(weighed(theme)));
    return YamlEdit.appended(tree, "tree", layer.themes());
  }

  private Mapping weighed(Mapping theme) {
    Cursor weight = weights.get(YamlEdit.id(theme));
    return weight == null ? theme : YamlEdit.with(theme, "weight", weight.node());
  }

  /// Optional questions of the core count here, unless they are hidden.
  private Mapping node(Mapping node) {
    Mapping below = YamlEdit.each(YamlEdit.without(node, "optional"), "children", this::node);
    return YamlEdit.appended(
        below, "children", additions.getOrDefault(YamlEdit.id(node), List.of()));
  }

  private Optional<Cursor> toolbox(Sources core) {
    List<YamlNode> actions = layer.actions();
    Map<String, Cursor> aids = layer.entries("aids");
    if (core.toolbox().isEmpty()) {
      aids.values().forEach(at -> at.problem("the core has no toolbox to add aids to"));
      return actions.isEmpty() ? Optional.empty() : Optional.of(ownToolbox(core, actions));
    }
    Cursor toolbox = core.toolbox().get();
    Map<String, Cursor> left = new HashMap<>(aids);
    Mapping helped =
        YamlEdit.each(
            mapping(toolbox),
            "actions",
            action ->
                Optional.ofNullable(left.remove(YamlEdit.id(action)))
                    .map(at -> YamlEdit.appended(action, "help", nodes(at)))
                    .orElse(action));
    left.forEach((id, at) -> at.problem("the core has no action `" + id + "`: correct the name"));
    return Optional.of(replaced(toolbox, YamlEdit.appended(helped, "actions", actions)));
  }

  private Cursor ownToolbox(Sources core, List<YamlNode> actions) {
    int line = layer.at.line();
    Mapping toolbox = new Mapping(Map.of("edition", new Scalar(layer.edition(), line)), line);
    return replaced(core.questionnaire(), YamlEdit.appended(toolbox, "actions", actions));
  }

  private static List<YamlNode> nodes(Cursor list) {
    return list.items().stream().map(Cursor::node).toList();
  }

  private Map<String, Cursor> translations(Sources core) {
    Map<String, Cursor> translations = new LinkedHashMap<>(core.translations());
    layer
        .entries("texts")
        .forEach(
            (language, at) -> {
              at.fields("facts", "nodes", "actions");
              Cursor before = translations.get(language);
              translations.put(
                  language,
                  before == null
                      ? replaced(core.questionnaire(), at.node())
                      : replaced(before, YamlEdit.merged(before.node(), at.node())));
            });
    return translations;
  }

  private static Mapping mapping(Cursor at) {
    return at.node() instanceof Mapping mapping ? mapping : new Mapping(Map.of(), at.line());
  }

  /// The same place with other contents, and the layer's problems beside the core's.
  private static Cursor replaced(Cursor at, YamlNode node) {
    return new Cursor(at.file(), at.path(), node, at.problems());
  }
}
