package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Change;
import org.palier.domain.versions.Upgrade;
import org.palier.domain.versions.Upgrade.FactMove;
import org.palier.domain.versions.Upgrade.QuestionMove;

/// Writes what changes between two versions as JSON, with the upgrade from one to the other where
/// there is one.
public final class ChangesJson {

  private ChangesJson() {}

  public static String pretty(
      Questionnaire old, Questionnaire now, List<Change> changes, @Nullable Upgrade upgrade) {
    return ValueJson.text(
        true,
        json -> {
          json.writeStartObject();
          json.writeStringField("old", old.reference());
          json.writeStringField("new", now.reference());
          json.writeBooleanField("raiseVersion", raises(old, now, changes));
          json.writeArrayFieldStart("changes");
          for (Change change : changes) {
            change(json, change);
          }
          json.writeEndArray();
          json.writeFieldName("upgrade");
          if (upgrade == null) {
            json.writeNull();
          } else {
            upgrade(json, upgrade);
          }
          json.writeEndObject();
        });
  }

  /// Whether the questionnaire says something else under the same version.
  public static boolean raises(Questionnaire old, Questionnaire now, List<Change> changes) {
    return old.reference().equals(now.reference())
        && changes.stream().anyMatch(Change::isOfTheQuestionnaire);
  }

  private static void change(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", change.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("what", change.what());
    json.writeStringField("id", change.id());
    json.writeStringField("part", change.part());
    json.writeStringField("language", change.language());
    json.writeStringField("before", change.before());
    json.writeStringField("after", change.after());
    json.writeEndObject();
  }

  private static void upgrade(JsonGenerator json, Upgrade upgrade) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", upgrade.from());
    json.writeObjectFieldStart("questions");
    for (var move : new TreeMap<>(upgrade.questions()).entrySet()) {
      json.writeObjectFieldStart(move.getKey().value());
      switch (move.getValue()) {
        case QuestionMove.Dropped(String reason) -> json.writeStringField("drop", reason);
        case QuestionMove.To(List<Upgrade.Target> targets) -> targets(json, targets);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("facts");
    for (var move : new TreeMap<>(upgrade.facts()).entrySet()) {
      json.writeObjectFieldStart(move.getKey().value());
      switch (move.getValue()) {
        case FactMove.Dropped(String reason) -> json.writeStringField("drop", reason);
        case FactMove.To(var fact) -> json.writeStringField("to", fact.value());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void targets(JsonGenerator json, List<Upgrade.Target> targets) throws IOException {
    json.writeArrayFieldStart("to");
    for (Upgrade.Target target : targets) {
      json.writeStartObject();
      json.writeStringField("question", target.question().value());
      json.writeObjectFieldStart("options");
      for (Map.Entry<?, ?> option : new TreeMap<>(target.options()).entrySet()) {
        json.writeStringField(option.getKey().toString(), option.getValue().toString());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
