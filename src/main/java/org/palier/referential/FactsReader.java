package org.palier.referential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Fact.FactOption;
import org.palier.domain.questionnaire.Fact.Kind;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;

/// Reads `builtin_facts`, `facts` and `flags`.
final class FactsReader {

  private static final List<FactId> RESERVED =
      Stream.of(
              BuiltinFacts.ASKED,
              List.of(BuiltinFacts.SIZE, BuiltinFacts.DEPARTMENT),
              PlatformFacts.NAMES)
          .flatMap(List::stream)
          .toList();

  private final Names names;
  private final ConditionReader conditions;
  private final TextsReader texts;
  private final UniqueIds<FactId> ids = new UniqueIds<>();

  FactsReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.names = names;
    this.conditions = conditions;
    this.texts = texts;
  }

  /// The facts in the order of asking: those of the platform first.
  List<Fact> read(Fields questionnaire, Subject subject) {
    List<Fact> facts = new ArrayList<>();
    builtin(questionnaire, subject).forEach(id -> facts.add(declared(id, builtin(id))));
    questionnaire.items("facts").forEach(at -> fact(at).ifPresent(facts::add));
    questionnaire.get("flags").ifPresent(this::flags);
    return List.copyOf(facts);
  }

  private List<FactId> builtin(Fields questionnaire, Subject subject) {
    if (!questionnaire.has("builtin_facts")) {
      return subject == Subject.ORGANISATION ? BuiltinFacts.ASKED : List.of();
    }
    return questionnaire.items("builtin_facts").stream()
        .flatMap(at -> at.name(FactId::new).flatMap(id -> builtin(at, id)).stream())
        .toList();
  }

  private Optional<FactId> builtin(Cursor at, FactId id) {
    return BuiltinFacts.ASKED.contains(id)
        ? ids.once(id, at)
        : at.refused(
            "the platform asks no `"
                + id
                + "`: write "
                + Cursor.listed(BuiltinFacts.ASKED.stream().map(FactId::value).toList()));
  }

  private static Fact builtin(FactId id) {
    Kind kind =
        switch (id.value()) {
          case "type" -> words(BuiltinFacts.TYPES);
          case "sector" -> words(BuiltinFacts.SECTORS);
          case "commune" -> words(List.of());
          default -> new Kind.Number(null);
        };
    return new Fact(id, kind, Text.of(id.value()), Condition.ALWAYS, true);
  }

  private static Kind words(List<String> words) {
    return new Kind.Choice(
        words.stream().map(word -> new FactOption(new OptionId(word), Text.of(word))).toList());
  }

  private Optional<Fact> fact(Cursor at) {
    Fields fields = at.fields("id", "kind", "label", "unit", "options", "when");
    int rank = names.nextRank();
    Optional<FactId> id = ids.read(fields, idAt -> idAt.name(FactId::new), "surface");
    String path = TextsReader.place("facts", id);
    Text label = texts.shown(fields, "label", path + ".label", id.map(FactId::value).orElse("?"));
    Optional<Kind> kind = kind(fields, path);
    Condition when = conditions.optional(fields, "when", rank);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (RESERVED.contains(id.get())) {
      return fields.at().refused("the name `" + id.get() + "` is the platform's: choose another");
    }
    Optional<Fact> fact = kind.map(known -> new Fact(id.get(), known, label, when, false));
    names.facts.put(id.get(), new Names.RankedFact(rank, fact.orElse(null)));
    return fact;
  }

  private Fact declared(FactId id, Fact fact) {
    names.facts.put(id, new Names.RankedFact(names.nextRank(), fact));
    return fact;
  }

  private Optional<Kind> kind(Fields fields, String path) {
    Optional<Cursor> kind = fields.required("kind", "boolean");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    refuseUnlessFor("unit", "number", fields, kind.get());
    refuseUnlessFor("options", "choice", fields, kind.get());
    return switch (kind.get().text().orElse("")) {
      case "boolean" -> Optional.of(new Kind.Bool());
      case "number" ->
          Optional.of(new Kind.Number(texts.optional(fields, "unit", path + ".unit").orElse(null)));
      case "choice" -> Optional.of(new Kind.Choice(options(fields, path)));
      case "" -> Optional.empty();
      default ->
          kind.get().refused("a fact is `boolean`, `number` or `choice`: write one of these");
    };
  }

  private static void refuseUnlessFor(String key, String kind, Fields fields, Cursor actual) {
    if (!actual.isText(kind)) {
      fields
          .get(key)
          .ifPresent(
              at -> at.problem("`" + key + "` goes with `kind: " + kind + "` only: remove it"));
    }
  }

  private List<FactOption> options(Fields fields, String path) {
    UniqueIds<OptionId> optionIds = new UniqueIds<>();
    Optional<Cursor> options = fields.required("options", "[{id: a, label: …}]");
    List<Cursor> items = options.map(Cursor::items).orElse(List.of());
    if (options.isPresent() && items.isEmpty()) {
      options.get().problem("write at least one option");
    }
    return items.stream().flatMap(at -> option(at, optionIds, path).stream()).toList();
  }

  private Optional<FactOption> option(Cursor at, UniqueIds<OptionId> optionIds, String path) {
    Fields fields = at.fields("id", "label");
    return optionIds
        .read(fields, idAt -> idAt.optionId(OptionId::new), "a")
        .map(
            id ->
                new FactOption(
                    id, texts.shown(fields, "label", path + ".options." + id, id.value())));
  }

  private void flags(Cursor at) {
    at.entries()
        .forEach(
            (name, flag) -> {
              Condition condition = conditions.read(flag, Names.END);
              if (name.equals("true") || name.equals("false")) {
                flag.problem("`" + name + "` can't name a flag: choose another name");
              } else {
                flag.keyed(name, FlagId::new)
                    .ifPresent(
                        id -> names.flags.put(id, new Names.NamedCondition(flag, condition)));
              }
            });
  }
}
