package org.palier.referential;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;

/// Facts as a JSON object: booleans, numbers and texts by fact id.
@Singleton
public class FactsJson {

  private final JsonMapper json;

  FactsJson(JsonMapper json) {
    this.json = json;
  }

  public String write(Facts facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.given().forEach((id, value) -> values.put(id.value(), plain(value)));
    try {
      return json.writeValueAsString(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Facts read(String text) {
    try {
      Map<FactId, FactValue> values = new LinkedHashMap<>();
      json.readValue(text, io.micronaut.core.type.Argument.mapOf(String.class, Object.class))
          .forEach((id, value) -> values.put(new FactId(id), typed(value)));
      return new Facts(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object plain(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean truth) -> truth;
      case FactValue.Number(BigDecimal number) -> number;
      case FactValue.Word(String word) -> word;
    };
  }

  private static FactValue typed(Object value) {
    return switch (value) {
      case Boolean truth -> new FactValue.Bool(truth);
      case Number number -> new FactValue.Number(new BigDecimal(number.toString()));
      default -> new FactValue.Word(value.toString());
    };
  }
}
