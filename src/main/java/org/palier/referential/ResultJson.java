package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.receipt.Result;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.ShownScore;

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
    json.writeBooleanField("rated", true);
    exact("own", scored.own());
    cap(scored.cap());
    string("exact", text(scored.score().value()));
    percent("score", Ratio.of(scored.score().value()));
    string("bestExact", text(scored.score().best()));
    percent("best", Ratio.of(scored.score().best()));
    masses(scored.score().masses());
    scale(scored.scale());
    json.writeStringField("sum", scored.sum().toPlainString());
    json.writeStringField("shown", shown(scored.shown()));
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
    string("value", cap.value() == null ? null : cap.value().toString());
    json.writeStringField("taken", cap.taken().toPlainString());
    json.writeEndObject();
  }

  private void masses(Masses masses) throws IOException {
    json.writeObjectFieldStart("masses");
    string("earned", text(masses.earned()));
    string("missed", text(masses.missed()));
    string("unanswered", text(masses.unanswered()));
    string("dontKnow", text(masses.dontKnow()));
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
    exact("missing", next.missing());
    json.writeNumberField("pointsMissing", next.missing().toDecimal(6, RoundingMode.HALF_UP));
    json.writeNumberField("gates", next.gates());
    json.writeEndObject();
  }

  static String shown(ShownScore shown) {
    return switch (shown) {
      case ShownScore.Rounded(var rounded) -> rounded.toPlainString();
      case ShownScore.LessThan(var threshold) -> "<" + threshold.toPlainString();
    };
  }

  private void percent(String key, Ratio value) throws IOException {
    json.writeNumberField(key, value.times(Ratio.HUNDRED).toDecimal(6, RoundingMode.HALF_UP));
  }

  private void exact(String key, Ratio value) throws IOException {
    json.writeStringField(key, value.toString());
  }

  private static String text(BigFraction value) {
    return Ratio.of(value).toString();
  }

  private void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }
}
