package org.palier.referential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.ShownScore;

/// Writes values the same way in results and receipts: fractions as text, scores of 100 with six
/// decimals, half up.
record ValueJson(JsonGenerator json) {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /// What was written, as text; `pretty` gives each value its line.
  static String text(boolean pretty, Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (pretty) {
        json.useDefaultPrettyPrinter();
      }
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  void masses(Masses masses) throws IOException {
    json.writeObjectFieldStart("masses");
    exact("earned", masses.earned());
    exact("missed", masses.missed());
    exact("unanswered", masses.unanswered());
    exact("dontKnow", masses.dontKnow());
    json.writeEndObject();
  }

  void ofHundred(String key, BigFraction value) throws IOException {
    json.writeNumberField(
        key, Ratio.of(value).times(Ratio.HUNDRED).toDecimal(6, RoundingMode.HALF_UP));
  }

  void exact(String key, BigFraction value) throws IOException {
    exact(key, Ratio.of(value));
  }

  void exact(String key, Ratio value) throws IOException {
    json.writeStringField(key, value.toString());
  }

  void shown(ShownScore shown) throws IOException {
    json.writeStringField(
        "shown",
        switch (shown) {
          case ShownScore.Rounded(var rounded) -> rounded.toPlainString();
          case ShownScore.LessThan(var threshold) -> "<" + threshold.toPlainString();
        });
  }

  void string(String key, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, value);
    }
  }
}
