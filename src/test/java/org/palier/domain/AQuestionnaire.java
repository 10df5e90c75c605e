package org.palier.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;

/// Builds a questionnaire for a test, with the built-in facts and the usual scoring rules.
public final class AQuestionnaire {

  public static final ScoringRules USUAL =
      new ScoringRules(
          Group.Aggregate.MEAN,
          Group.MissingWeight.PROPORTIONAL,
          ScoringRules.DontKnow.ZERO,
          1,
          Scale.PERCENT);

  private final List<Fact> facts = new ArrayList<>();
  private final Map<FlagId, Condition> flags = new LinkedHashMap<>();
  private final List<Group> themes = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private ScoringRules scoring = USUAL;
  private String language = "fr";

  private AQuestionnaire() {
    choice(BuiltinFacts.TYPE, BuiltinFacts.TYPES);
    count(BuiltinFacts.EMPLOYEES);
    count(BuiltinFacts.VOLUNTEERS);
    choice(BuiltinFacts.SECTOR, BuiltinFacts.SECTORS);
    choice(BuiltinFacts.COMMUNE, List.of());
  }

  public static AQuestionnaire of(AGroup... themes) {
    AQuestionnaire questionnaire = new AQuestionnaire();
    for (AGroup theme : themes) {
      questionnaire.themes.add(theme.build());
    }
    return questionnaire;
  }

  /// One theme `T` with these questions.
  public static AQuestionnaire of(AQuestion... questions) {
    return of(AGroup.of("T").with(questions));
  }

  public static Fact bool(String id, Condition when) {
    return new Fact(new FactId(id), new Fact.Kind.Bool(), Text.of(id), when, false);
  }

  public static Fact number(String id, Condition when) {
    return new Fact(new FactId(id), new Fact.Kind.Number(null), Text.of(id), when, false);
  }

  /// A fact that is one of some words.
  public static Fact oneOf(String id, String... options) {
    return new Fact(
        new FactId(id), choiceOf(List.of(options)), Text.of(id), Condition.ALWAYS, false);
  }

  public AQuestionnaire fact(Fact fact) {
    facts.add(fact);
    return this;
  }

  public AQuestionnaire flag(String id, Condition condition) {
    flags.put(new FlagId(id), condition);
    return this;
  }

  public AQuestionnaire scoring(ScoringRules rules) {
    scoring = rules;
    return this;
  }

  public AQuestionnaire level(String id, String from, Gate... gates) {
    return level(id, from, List.of(gates), List.of());
  }

  public AQuestionnaire level(String id, String from, List<Gate> gates, List<Gate> themeGates) {
    levels.add(
        new Level(
            new LevelId(id), Text.of(id), null, null, new BigDecimal(from), gates, themeGates));
    return this;
  }

  public AQuestionnaire level(Level level) {
    levels.add(level);
    return this;
  }

  public AQuestionnaire language(String code) {
    language = code;
    return this;
  }

  /// Nothing is asked of the organisation but what was added.
  public AQuestionnaire withoutBuiltinFacts() {
    facts.removeIf(Fact::builtin);
    return this;
  }

  public Questionnaire build() {
    return Questionnaire.of(
        new NodeId("test"),
        "1.0.0",
        language,
        Text.of("Test"),
        Questionnaire.Subject.ORGANISATION,
        facts,
        flags,
        scoring,
        themes,
        levels);
  }

  private void choice(FactId id, List<String> options) {
    facts.add(new Fact(id, choiceOf(options), Text.of(id.value()), Condition.ALWAYS, true));
  }

  private void count(FactId id) {
    facts.add(
        new Fact(id, new Fact.Kind.Number(null), Text.of(id.value()), Condition.ALWAYS, true));
  }

  private static Fact.Kind choiceOf(List<String> options) {
    return new Fact.Kind.Choice(
        options.stream()
            .map(option -> new Fact.FactOption(new OptionId(option), Text.of(option)))
            .toList());
  }
}
