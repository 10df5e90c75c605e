package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;
import org.palier.domain.versions.Carried;
import org.palier.domain.versions.DualScore;
import org.palier.domain.versions.Fate;

/// Writes what answers became under a later version, and the score under the other of two versions.
/// It holds no answer and no word of a respondent.
final class CarriedJson {

  private final JsonGenerator json;
  private final ValueJson values;

  CarriedJson(JsonGenerator json) {
    this.json = json;
    this.values = new ValueJson(json);
  }

  /// Beside a result under the later version: `carriedFrom`, and `carried` with the own score.
  void beside(DualScore dual) throws IOException {
    values.string("carriedFrom", dual.own().questionnaire().reference());
    json.writeObjectFieldStart("carried");
    json.writeObjectFieldStart("own");
    summary(dual.own(), dual.ownEvaluation());
    json.writeEndObject();
    fates(dual.carried());
    json.writeEndObject();
  }

  /// Adds the score under the later version to a result that was written under its own. What was
  /// written stays letter for letter.
  static String recalculated(String result, DualScore dual) {
    String later =
        ValueJson.text(
            false,
            json -> {
              json.writeStartObject();
              CarriedJson carried = new CarriedJson(json);
              carried.summary(dual.later(), dual.laterEvaluation());
              carried.fates(dual.carried());
              json.writeEndObject();
            });
    int end = result.lastIndexOf('}');
    return result.substring(0, end) + ",\"recalculated\":" + later + result.substring(end);
  }

  private void summary(Referential referential, Evaluation evaluation) throws IOException {
    Questionnaire questionnaire = referential.questionnaire();
    values.string("questionnaire", questionnaire.reference());
    switch (evaluation.overall()) {
      case NodeScore.Rated(BigFraction value, BigFraction best, Masses _) -> {
        json.writeBooleanField("rated", true);
        values.ofHundred("score", value);
        values.exact("exact", value);
        values.ofHundred("best", best);
        values.shown(ShownScore.of(value, questionnaire.scoring().scale(), questionnaire.levels()));
      }
      case NodeScore.NotRated() -> {
        json.writeBooleanField("rated", false);
        for (String key : List.of("score", "exact", "best", "shown")) {
          json.writeNullField(key);
        }
      }
    }
    LevelId level = evaluation.maturity().level();
    values.string("level", level == null ? null : level.value());
  }

  private void fates(Carried carried) throws IOException {
    json.writeNumberField("notCarried", carried.notCarried());
    json.writeArrayFieldStart("questions");
    for (Fate<?, ?> fate : carried.questionFates()) {
      fate("question", fate);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("facts");
    for (Fate<?, ?> fate : carried.factFates()) {
      fate("fact", fate);
    }
    json.writeEndArray();
  }

  private void fate(String what, Fate<?, ?> fate) throws IOException {
    json.writeStartObject();
    values.string(what, fate.id().toString());
    values.string("became", fate.kind().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("in");
    for (Object place : fate.after().keySet()) {
      json.writeString(place.toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lost");
    for (Fate.Loss loss : fate.losses()) {
      switch (loss) {
        case Fate.Loss.Dropped(String into, String reason) -> loss("dropped", into, null, reason);
        case Fate.Loss.Unfit(String into, String at) -> loss("unfit", into, at, null);
        case Fate.Loss.Taken(String into, String at) -> loss("taken", into, at, null);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void loss(String why, String into, @Nullable String at, @Nullable String reason)
      throws IOException {
    json.writeStartObject();
    values.string("why", why);
    values.string("into", into);
    values.string("at", at);
    values.string("reason", reason);
    json.writeEndObject();
  }
}
