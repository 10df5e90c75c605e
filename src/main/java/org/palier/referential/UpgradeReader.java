package org.palier.referential;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Upgrade;
import org.palier.domain.versions.Upgrade.FactMove;
import org.palier.domain.versions.Upgrade.QuestionMove;

/// Reads upgrade.yaml: every question and every fact of the old version must have a place in the
/// new one, or be dropped with a reason.
public final class UpgradeReader {

  private final Questionnaire old;
  private final Questionnaire now;
  private final Map<NodeId, QuestionMove> questions = new HashMap<>();
  private final Map<FactId, FactMove> facts = new HashMap<>();

  private UpgradeReader(Questionnaire old, Questionnaire now) {
    this.old = old;
    this.now = now;
  }

  /// Reads the file beside the new version.
  public static ReadUpgrade read(Path file, Questionnaire old, Questionnaire now) {
    Problems problems = new Problems();
    return read(YamlSource.read(file, problems), problems, old, now);
  }

  static ReadUpgrade read(
      Optional<Cursor> file, Problems problems, Questionnaire old, Questionnaire now) {
    Optional<Upgrade> upgrade = file.map(found -> new UpgradeReader(old, now).read(found));
    return upgrade.isPresent() && problems.isEmpty()
        ? new ReadUpgrade.Good(upgrade.get())
        : new ReadUpgrade.Bad(problems.errors());
  }

  private Upgrade read(Cursor at) {
    Fields fields = at.fields("from", "questions", "facts");
    fields
        .required("from", old.reference())
        .filter(said -> !said.isText(old.reference()))
        .ifPresent(
            said ->
                said.problem(
                    "the answers are those of `" + old.reference() + "`: write that version"));
    fields.entries("questions").forEach(this::question);
    Map<String, Cursor> told = fields.entries("facts");
    told.forEach(this::fact);
    old.questions().values().stream()
        .filter(question -> !questions.containsKey(question.id()))
        .forEach(question -> kept(question, at));
    old.facts().stream()
        .filter(fact -> !told.containsKey(fact.id().value()))
        .forEach(fact -> kept(fact, at));
    return new Upgrade(old.reference(), questions, facts);
  }

  private void kept(Question question, Cursor at) {
    if (now.question(question.id()).isEmpty()) {
      at.problem("`" + question.id() + "` is gone: say under `questions` where its answers go");
    } else {
      check(question, new Upgrade.Target(question.id(), Map.of()), at);
    }
  }

  private void kept(Fact fact, Cursor at) {
    Optional<Fact> after = now.fact(fact.id());
    if (after.isEmpty()) {
      at.problem("the fact `" + fact.id() + "` is gone: say under `facts` where it goes");
    } else if (!fact.kind().getClass().equals(after.get().kind().getClass())) {
      at.problem("the fact `" + fact.id() + "` is of another kind: say so under `facts`");
    }
  }

  private void question(String id, Cursor at) {
    Optional<Question> question = at.keyed(id, NodeId::new).flatMap(old::question);
    Fields fields = at.fields("to", "options", "drop");
    if (question.isEmpty()) {
      at.problem("`" + old.reference() + "` has no question `" + id + "`: correct the name");
      return;
    }
    if (fields.has("drop")) {
      String reason = reason(fields, at);
      questions.put(question.get().id(), new QuestionMove.Dropped(reason));
      return;
    }
    List<Upgrade.Target> targets = targets(fields, at, question.get());
    targets.forEach(target -> check(question.get(), target, at));
    questions.put(question.get().id(), new QuestionMove.To(targets));
  }

  /// What is dropped goes nowhere, and the respondent is told why.
  private static String reason(Fields fields, Cursor at) {
    if (fields.has("to") || fields.has("options")) {
      at.problem("what is dropped goes nowhere: write `drop` alone, or leave it out");
    }
    return fields.get("drop").flatMap(Cursor::text).orElse("?");
  }

  private List<Upgrade.Target> targets(Fields fields, Cursor at, Question question) {
    Optional<Cursor> to = fields.get("to");
    if (to.filter(Cursor::isList).isPresent()) {
      if (fields.has("options")) {
        at.problem("each question of a split has options of its own: write `options` beside it");
      }
      return split(to.get());
    }
    NodeId target = to.flatMap(said -> said.name(NodeId::new)).orElse(question.id());
    if (to.isEmpty() && !fields.has("options")) {
      at.problem("write `to`, `options` or `drop`");
      return List.of();
    }
    return List.of(new Upgrade.Target(target, options(fields)));
  }

  private static List<Upgrade.Target> split(Cursor to) {
    List<Upgrade.Target> targets =
        to.items().stream().flatMap(item -> target(item).stream()).toList();
    long different = targets.stream().map(Upgrade.Target::question).distinct().count();
    if (different < targets.size()) {
      to.problem("a question stands here twice: name each once");
    }
    if (to.items().isEmpty()) {
      to.problem("this list is empty: name the questions, or write `drop` with a reason");
    }
    return targets;
  }

  private static Optional<Upgrade.Target> target(Cursor item) {
    Fields fields = item.fields("question", "options");
    return fields
        .required("question", "ENE-1")
        .flatMap(said -> said.name(NodeId::new))
        .map(id -> new Upgrade.Target(id, options(fields)));
  }

  private static Map<OptionId, OptionId> options(Fields fields) {
    Map<OptionId, OptionId> options = new HashMap<>();
    fields
        .entries("options")
        .forEach(
            (from, at) ->
                at.optionId(OptionId::new).ifPresent(to -> options.put(new OptionId(from), to)));
    return options;
  }

  private void check(Question before, Upgrade.Target target, Cursor at) {
    Optional<Question> after = now.question(target.question());
    if (after.isEmpty()) {
      at.problem(
          "`" + now.reference() + "` has no question `" + target.question() + "`: correct it");
      return;
    }
    if (!before.kind().getClass().equals(after.get().kind().getClass())) {
      at.problem(
          "answers to `"
              + before.id()
              + "` do not fit `"
              + target.question()
              + "`, a question of another kind: drop them with a reason");
      return;
    }
    List<String> known = NameCheck.optionsOf(after.get().kind()).orElse(List.of());
    List<String> were = NameCheck.optionsOf(before.kind()).orElse(List.of());
    target.options().keySet().stream()
        .filter(option -> !were.contains(option.value()))
        .sorted()
        .forEach(
            option ->
                at.problem(
                    "`" + before.id() + "` had no option `" + option + "`: correct the name"));
    were.stream()
        .map(OptionId::new)
        .filter(option -> !known.contains(carried(option, target)))
        .forEach(
            option ->
                at.problem(
                    "the option `"
                        + option
                        + "` of `"
                        + before.id()
                        + "` has no place in `"
                        + target.question()
                        + "`: say under `options` which of "
                        + Cursor.listed(known)
                        + " it becomes"));
  }

  private static String carried(OptionId option, Upgrade.Target target) {
    return target.options().getOrDefault(option, option).value();
  }

  private void fact(String id, Cursor at) {
    Optional<Fact> fact =
        old.facts().stream().filter(known -> known.id().value().equals(id)).findFirst();
    Fields fields = at.fields("to", "drop");
    if (fact.isEmpty()) {
      at.problem("`" + old.reference() + "` has no fact `" + id + "`: correct the name");
      return;
    }
    if (fields.has("drop")) {
      facts.put(fact.get().id(), new FactMove.Dropped(reason(fields, at)));
      return;
    }
    if (!fields.has("to")) {
      at.problem("write `to` or `drop`");
    }
    fields.get("to").flatMap(to -> to.name(FactId::new)).ifPresent(to -> fact(fact.get(), to, at));
  }

  private void fact(Fact before, FactId to, Cursor at) {
    Optional<Fact> after = now.fact(to);
    if (after.isEmpty()) {
      at.problem("`" + now.reference() + "` has no fact `" + to + "`: correct the name");
    } else if (!before.kind().getClass().equals(after.get().kind().getClass())) {
      at.problem("`" + before.id() + "` and `" + to + "` are facts of another kind: drop it");
    } else {
      facts.put(before.id(), new FactMove.To(to));
    }
  }
}
