package org.palier.domain.versions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Change.Kind;

/// Finds what changes from one version of a referential to another, by ids: what has the same id is
/// the same thing.
public final class Differences {

  private final Changes changes = new Changes();

  private Differences() {}

  /// First what changes a result, then words and translations.
  public static List<Change> between(Referential old, Referential now) {
    Differences found = new Differences();
    found.questionnaires(old.questionnaire(), now.questionnaire());
    new ToolboxDifferences(found.changes).compare(old, now);
    new TextDifferences(found.changes).compare(old, now);
    return found.changes.found();
  }

  private void questionnaires(Questionnaire old, Questionnaire now) {
    changes.each("fact", facts(old), facts(now), this::fact);
    changes.each("flag", flags(old), flags(now), this::flag);
    new NodeDifferences(changes).compare(old, now);
    changes.each("level", levels(old), levels(now), this::level);
    changes.compare(Kind.CHANGED, "scoring", old.id().value(), old, now, Questionnaire::scoring);
  }

  private void fact(String id, Fact old, Fact now) {
    changes.compare(Kind.CHANGED, "fact", id, "kind", old, now, fact -> fact.kind().getClass());
    changes.compare(Kind.CONDITION_CHANGED, "fact", id, old, now, Fact::when);
    if (old.kind() instanceof Fact.Kind.Choice before
        && now.kind() instanceof Fact.Kind.Choice after) {
      changes.each("fact_option", options(id, before), options(id, after), (option, was, is) -> {});
    }
  }

  private void flag(String id, Condition old, Condition now) {
    changes.compare(Kind.CONDITION_CHANGED, "flag", id, old, now, condition -> condition);
  }

  private void level(String id, Level old, Level now) {
    changes.compare(
        Kind.CHANGED, "level", id, "from", old, now, level -> level.from().toPlainString());
    changes.compare(Kind.GATES_CHANGED, "level", id, old, now, Level::gates);
    changes.compare(Kind.GATES_CHANGED, "theme_level", id, old, now, Level::themeGates);
  }

  private static Map<String, Fact> facts(Questionnaire questionnaire) {
    return Changes.byId(questionnaire.facts(), Fact::id);
  }

  private static Map<String, Fact.FactOption> options(String fact, Fact.Kind.Choice choice) {
    return Changes.byId(choice.options(), option -> fact + "." + option.id());
  }

  private static Map<String, Condition> flags(Questionnaire questionnaire) {
    Map<String, Condition> byId = new TreeMap<>();
    questionnaire.flags().forEach((flag, condition) -> byId.put(flag.value(), condition));
    return byId;
  }

  private static Map<String, Level> levels(Questionnaire questionnaire) {
    return Changes.byId(questionnaire.levels(), Level::id);
  }
}
