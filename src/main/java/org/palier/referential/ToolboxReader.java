package org.palier.referential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Better;
import org.palier.domain.toolbox.ToolboxAction.Delay;
import org.palier.domain.toolbox.ToolboxAction.Effort;
import org.palier.domain.toolbox.ToolboxAction.Indicator;
import org.palier.domain.toolbox.ToolboxAction.Move;

/// Reads toolbox.yaml.
final class ToolboxReader {

  private static final Map<String, Delay> DELAYS =
      Map.of("J", Delay.J, "M", Delay.M, "L", Delay.L, "X", Delay.X);
  private static final Map<String, Better> BETTERS =
      Map.of("lower", Better.LOWER, "higher", Better.HIGHER);

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;
  private final HelpReader helps;
  private final UniqueIds<ActionId> ids = new UniqueIds<>();
  private final Map<ActionId, List<Cursor>> requires = new HashMap<>();

  ToolboxReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
    this.helps = new HelpReader(conditions, texts);
  }

  Toolbox read(Cursor at) {
    Fields fields = at.fields("edition", WaiversReader.KEY, "actions");
    WaiversReader.read(at);
    Optional<LocalDate> edition = fields.required("edition", "2026-11-01").flatMap(Cursor::date);
    fields.required("actions", "[{id: …, title: …}]");
    List<ToolboxAction> actions = new ArrayList<>();
    fields.items("actions").forEach(item -> action(item).ifPresent(actions::add));
    checkRequires();
    return Toolbox.of(edition.map(LocalDate::toString).orElse(""), actions);
  }

  private Optional<ToolboxAction> action(Cursor at) {
    Fields fields =
        at.fields(
            "id",
            "title",
            "how",
            "effect",
            "moves",
            "effort",
            "requires",
            "needs",
            "when",
            "indicator",
            "help");
    Optional<ActionId> id = ids.read(fields, idAt -> idAt.name(ActionId::new), "ENE-A01");
    String name = id.map(ActionId::value).orElse("?");
    String path = TextsReader.place("actions", id);
    Text title = texts.shown(fields, "title", path + ".title", name);
    Text how = texts.shown(fields, "how", path + ".how", name);
    Text effect = texts.optional(fields, "effect", path + ".effect").orElse(null);
    List<Move> moves = moves(fields);
    Optional<Effort> effort =
        fields.required("effort", "{cost: 0, delay: J, difficulty: 1}").map(ToolboxReader::effort);
    List<ActionId> required = required(fields, id);
    List<Text> needs = texts.list(fields, "needs", path);
    Condition when = conditions.optional(fields, "when", Names.END);
    Indicator indicator = indicator(fields, path);
    List<ToolboxAction.Help> help = helps.read(fields, path);
    return id.filter(known -> !moves.isEmpty() && effort.isPresent())
        .map(
            known ->
                new ToolboxAction(
                    known,
                    title,
                    how,
                    effect,
                    moves,
                    effort.orElseThrow(),
                    required,
                    needs,
                    when,
                    indicator,
                    help));
  }

  private List<Move> moves(Fields fields) {
    Optional<Cursor> moves = fields.required("moves", "[{question: ENE-1, from: 0, to: 2}]");
    if (moves.isPresent() && moves.get().isList() && moves.get().items().isEmpty()) {
      moves.get().problem("an action moves at least one question: write it");
    }
    return moves.map(Cursor::items).orElse(List.of()).stream()
        .flatMap(at -> move(at).stream())
        .toList();
  }

  private Optional<Move> move(Cursor at) {
    Fields fields = at.fields("question", "from", "to");
    Optional<NodeId> question =
        fields.required("question", "ENE-1").flatMap(value -> value.name(NodeId::new));
    Optional<BigDecimal> from = fields.required("from", "0").flatMap(value -> value.decimalFrom(0));
    Optional<BigDecimal> to = fields.required("to", "2").flatMap(value -> value.decimalFrom(0));
    if (question.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    names.pointsAsked.add(new Names.PointsAsked(at, question.get(), to.get()));
    return from.get().compareTo(to.get()) < 0
        ? Optional.of(new Move(question.get(), from.get(), to.get()))
        : at.refused("an action raises points: write a `to` above `from`");
  }

  private static Effort effort(Cursor at) {
    Fields fields = at.fields("cost", "delay", "difficulty");
    return new Effort(
        fields.required("cost", "0").flatMap(value -> value.whole(0, 4)).orElse(0),
        fields.required("delay", "J").flatMap(value -> value.oneOf(DELAYS)).orElse(Delay.J),
        fields.required("difficulty", "1").flatMap(value -> value.whole(1, 3)).orElse(1));
  }

  private List<ActionId> required(Fields fields, Optional<ActionId> id) {
    List<Cursor> items = fields.items("requires");
    id.ifPresent(known -> requires.put(known, items));
    return items.stream().flatMap(at -> at.name(ActionId::new).stream()).toList();
  }

  private void checkRequires() {
    requires.values().stream()
        .flatMap(List::stream)
        .forEach(
            at ->
                at.text()
                    .filter(this::isUnknown)
                    .ifPresent(
                        id -> at.problem("no action is named `" + id + "`: correct the id")));
    Map<String, List<Cursor>> byName = new HashMap<>();
    requires.forEach((id, items) -> byName.put(id.value(), items));
    Circles<String> circles =
        new Circles<>(
            id ->
                byName.getOrDefault(id, List.of()).stream()
                    .flatMap(at -> at.text().stream())
                    .toList());
    circles
        .find(byName.keySet().stream().sorted().toList())
        .forEach(circle -> reportCircle(circle, byName));
  }

  private boolean isUnknown(String id) {
    return requires.keySet().stream().noneMatch(known -> known.value().equals(id));
  }

  private static void reportCircle(List<String> circle, Map<String, List<Cursor>> byName) {
    byName
        .getOrDefault(circle.getFirst(), List.of())
        .getFirst()
        .problem(
            "actions require each other in a circle: "
                + Circles.inWords(circle)
                + ": remove one of these `requires`");
  }

  private @Nullable Indicator indicator(Fields action, String path) {
    return action
        .get("indicator")
        .map(
            at -> {
              Fields fields = at.fields("label", "unit", "better");
              return new Indicator(
                  texts.shown(fields, "label", path + ".indicator.label", "?"),
                  texts.optional(fields, "unit", path + ".indicator.unit").orElse(null),
                  fields.get("better").flatMap(value -> value.oneOf(BETTERS)).orElse(null));
            })
        .orElse(null);
  }
}
