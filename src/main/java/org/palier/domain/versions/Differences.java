package org.palier.domain.versions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction;

/// Finds what changes from one version of a referential to another, by ids: what has the same id is
/// the same thing.
public final class Differences {

  private final List<Change> changes = new ArrayList<>();

  private Differences() {}

  public static List<Change> between(Referential old, Referential now) {
    Differences found = new Differences();
    found.questionnaires(old.questionnaire(), now.questionnaire());
    found.each("action", actions(old), actions(now), found::action);
    found.each("duty", duties(old), duties(now), found::duty);
    return List.copyOf(found.changes);
  }

  private interface Comparison<T> {
    void compare(String id, T old, T now);
  }

  private <T> void each(
      String what, Map<String, T> old, Map<String, T> now, Comparison<T> comparison) {
    old.forEach(
        (id, before) -> {
          T after = now.get(id);
          if (after == null) {
            add(Change.Kind.REMOVED, what, id, "", "");
          } else {
            comparison.compare(id, before, after);
          }
        });
    now.keySet().stream()
        .filter(id -> !old.containsKey(id))
        .forEach(id -> add(Change.Kind.ADDED, what, id, "", ""));
  }

  private void add(Change.Kind kind, String what, String id, String before, String after) {
    changes.add(new Change(kind, what, id, before, after));
  }

  private <T> void compare(
      Change.Kind kind, String what, String id, T old, T now, Function<T, ?> part) {
    Object before = part.apply(old);
    Object after = part.apply(now);
    if (!Objects.equals(before, after)) {
      add(kind, what, id, shown(before), shown(after));
    }
  }

  /// Words and numbers are shown; what has parts is only said to differ.
  private static String shown(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private void questionnaires(Questionnaire old, Questionnaire now) {
    each("fact", facts(old), facts(now), this::fact);
    each("flag", flags(old), flags(now), this::flag);
    Map<String, String> wasIn = parents(old);
    Map<String, String> isIn = parents(now);
    each(
        "node",
        nodes(old),
        nodes(now),
        (id, before, after) -> {
          compare(Change.Kind.MOVED, "node", id, wasIn, isIn, in -> in.getOrDefault(id, ""));
          node(id, before, after);
        });
    each("level", levels(old), levels(now), this::level);
    compare(Change.Kind.CHANGED, "scoring", old.id().value(), old, now, Questionnaire::scoring);
  }

  private void fact(String id, Fact old, Fact now) {
    compare(Change.Kind.REWORDED, "fact", id, old, now, fact -> fact.label().original());
    compare(Change.Kind.CHANGED, "fact", id, old, now, Fact::kind);
    compare(Change.Kind.CONDITION_CHANGED, "fact", id, old, now, Fact::when);
  }

  private void flag(String id, Object old, Object now) {
    compare(Change.Kind.CONDITION_CHANGED, "flag", id, old, now, condition -> condition);
  }

  private void node(String id, Node old, Node now) {
    compare(Change.Kind.REWORDED, "node", id, old, now, node -> node.title().original());
    compare(Change.Kind.REWEIGHTED, "node", id, old, now, Differences::weight);
    compare(Change.Kind.CHANGED, "node", id, old, now, Node::reductions);
    compare(Change.Kind.CONDITION_CHANGED, "node", id, old, now, Node::when);
    if (old instanceof Question before && now instanceof Question after) {
      question(id, before, after);
    } else if (old.getClass() != now.getClass()) {
      add(Change.Kind.CHANGED, "node", id, "", "");
    }
  }

  private void question(String id, Question old, Question now) {
    compare(Change.Kind.REWORDED, "node", id, old, now, question -> question.text().original());
    compare(Change.Kind.CONDITION_CHANGED, "socle", id, old, now, Question::socle);
    Map<String, QuestionKind.Option> before = options(old.kind());
    Map<String, QuestionKind.Option> after = options(now.kind());
    if (before.isEmpty() || after.isEmpty()) {
      compare(Change.Kind.RESCORED, "node", id, old, now, Question::kind);
      return;
    }
    each(
        "option",
        prefixed(id, before),
        prefixed(id, after),
        (option, was, is) -> {
          compare(Change.Kind.RESCORED, "option", option, was, is, o -> o.points().toPlainString());
          compare(Change.Kind.REWORDED, "option", option, was, is, o -> o.label().original());
        });
  }

  private void level(String id, Level old, Level now) {
    compare(Change.Kind.REWORDED, "level", id, old, now, level -> level.title().original());
    compare(Change.Kind.CHANGED, "level", id, old, now, level -> level.from().toPlainString());
    compare(Change.Kind.GATES_CHANGED, "level", id, old, now, Level::gates);
    compare(Change.Kind.GATES_CHANGED, "theme_level", id, old, now, Level::themeGates);
  }

  private void action(String id, ToolboxAction old, ToolboxAction now) {
    compare(
        Change.Kind.REWORDED,
        "action",
        id,
        old,
        now,
        action -> action.title().original() + " : " + action.how().original());
    compare(Change.Kind.RESCORED, "action", id, old, now, ToolboxAction::moves);
    compare(
        Change.Kind.REWEIGHTED,
        "action",
        id,
        old,
        now,
        action -> String.valueOf(action.effort().number()));
    compare(Change.Kind.CHANGED, "action", id, old, now, ToolboxAction::effort);
    compare(Change.Kind.CONDITION_CHANGED, "action", id, old, now, ToolboxAction::when);
    compare(Change.Kind.CHANGED, "action", id, old, now, ToolboxAction::requires);
  }

  private void duty(String id, Obligation old, Obligation now) {
    compare(Change.Kind.REWORDED, "duty", id, old, now, duty -> words(duty.title()));
    compare(Change.Kind.CONDITION_CHANGED, "duty", id, old, now, Obligation::when);
    compare(Change.Kind.CHANGED, "duty", id, old, now, Obligation::binding);
    compare(Change.Kind.CHANGED, "duty", id, old, now, Differences::dates);
  }

  private static String weight(Node node) {
    return switch (node.weight()) {
      case Node.Weight.Declared(BigDecimal value) -> value.toPlainString();
      case Node.Weight.SumOfChildren() -> "sum";
    };
  }

  private static String words(Text text) {
    return text.original();
  }

  /// As an interval of ISO 8601, open where there is no date.
  private static String dates(Obligation duty) {
    return day(duty.from()) + "/" + day(duty.until());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? ".." : day.toString();
  }

  private static Map<String, Fact> facts(Questionnaire questionnaire) {
    Map<String, Fact> byId = new LinkedHashMap<>();
    questionnaire.facts().forEach(fact -> byId.put(fact.id().value(), fact));
    return byId;
  }

  private static Map<String, Object> flags(Questionnaire questionnaire) {
    Map<String, Object> byId = new java.util.TreeMap<>();
    questionnaire.flags().forEach((flag, condition) -> byId.put(flag.value(), condition));
    return byId;
  }

  private static Map<String, Node> nodes(Questionnaire questionnaire) {
    Map<String, Node> byId = new LinkedHashMap<>();
    questionnaire.nodes().forEach(node -> byId.put(node.id().value(), node));
    return byId;
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

  private static Map<String, Level> levels(Questionnaire questionnaire) {
    Map<String, Level> byId = new LinkedHashMap<>();
    questionnaire.levels().forEach(level -> byId.put(level.id().value(), level));
    return byId;
  }

  private static Map<String, QuestionKind.Option> options(QuestionKind kind) {
    Map<String, QuestionKind.Option> byId = new LinkedHashMap<>();
    kind.options().forEach(option -> byId.put(option.id().value(), option));
    return byId;
  }

  private static <T> Map<String, T> prefixed(String id, Map<String, T> byId) {
    Map<String, T> prefixed = new LinkedHashMap<>();
    byId.forEach((key, value) -> prefixed.put(id + "." + key, value));
    return prefixed;
  }

  private static Map<String, ToolboxAction> actions(Referential referential) {
    Map<String, ToolboxAction> byId = new LinkedHashMap<>();
    referential.toolbox().actions().forEach((id, action) -> byId.put(id.value(), action));
    return byId;
  }

  private static Map<String, Obligation> duties(Referential referential) {
    Map<String, Obligation> byId = new LinkedHashMap<>();
    referential.obligations().duties().forEach((id, duty) -> byId.put(id.value(), duty));
    return byId;
  }
}
