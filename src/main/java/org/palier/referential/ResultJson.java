package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.receipt.Result;

/// Writes what came of a place of the tree: its score from before the cap to what is shown, or why
/// it has none.
record ResultJson(JsonGenerator json, ReasonJson reasons) {

  /// Places with a level of their own; a theme can be fragile too.
  enum Rank {
    WHOLE,
    THEME,
    BELOW
  }

  void write(Result result, Rank rank) throws IOException {
    switch (result) {
      case Result.LeftOut(var reason) -> {
        json.writeBooleanField("rated", false);
        reasons.write(reason);
      }
      case Result.Scored scored -> scored(scored, rank);
    }
  }

  private void scored(Result.Scored scored, Rank rank) throws IOException {
    ValueJson values = new ValueJson(json);
    json.writeBooleanField("rated", true);
    values.exact("own", scored.own());
    cap(scored.cap());
    values.exact("exact", scored.score().value());
    values.ofHundred("score", scored.score().value());
    values.exact("bestExact", scored.score().best());
    values.ofHundred("best", scored.score().best());
    values.masses(scored.score().masses());
    scale(scored.scale());
    json.writeStringField("sum", scored.sum().toPlainString());
    values.shown(scored.shown());
    if (rank == Rank.THEME) {
      json.writeBooleanField("fragile", scored.fragile());
    }
    if (rank != Rank.BELOW) {
      next(scored.next());
    }
  }

  private void cap(Result.@Nullable Cap cap) throws IOException {
    if (cap == null) {
      json.writeNullField("cap");
      return;
    }
    json.writeObjectFieldStart("cap");
    json.writeStringField("by", cap.by().value());
    new ValueJson(json).string("value", cap.value() == null ? null : cap.value().toString());
    json.writeStringField("taken", cap.taken().toPlainString());
    json.writeEndObject();
  }

  private void scale(Scale scale) throws IOException {
    json.writeObjectFieldStart("scale");
    json.writeNumberField("max", scale.max());
    json.writeNumberField("decimals", scale.decimals());
    json.writeStringField("rounding", ReceiptJson.lower(scale.rounding()));
    json.writeEndObject();
  }

  private void next(Result.@Nullable Next next) throws IOException {
    if (next == null) {
      json.writeNullField("next");
      return;
    }
    json.writeObjectFieldStart("next");
    json.writeStringField("level", next.level().value());
    json.writeNumberField("from", next.from());
    new ValueJson(json).exact("missing", next.missing());
    json.writeNumberField("pointsMissing", next.missing().toDecimal(6, RoundingMode.HALF_UP));
    json.writeNumberField("gates", next.gates());
    json.writeEndObject();
  }
}
