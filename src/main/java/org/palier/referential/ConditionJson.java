package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.Test;

/// Writes a condition as the questionnaire does.
record ConditionJson(JsonGenerator json) {

  void write(Condition condition) throws IOException {
    json.writeStartObject();
    switch (condition) {
      case Condition.Always() -> parts("all", List.of());
      case Condition.All(var parts) -> parts("all", parts);
      case Condition.Any(var parts) -> parts("any", parts);
      case Condition.Not(var part) -> {
        json.writeFieldName("not");
        write(part);
      }
      case Condition.Flag(var flag) -> json.writeStringField("flag", flag.value());
      case Condition.FactTest(var fact, var test) -> {
        json.writeStringField("fact", fact.value());
        test(test);
      }
      case Condition.PointsAtLeast(var question, var points) -> {
        json.writeStringField("question", question.value());
        json.writeNumberField("points_at_least", points);
      }
      case Condition.OptionIn(var question, var options) -> {
        json.writeStringField("question", question.value());
        texts("option_in", options.stream().sorted().map(Object::toString).toList());
      }
    }
    json.writeEndObject();
  }

  private void parts(String key, List<Condition> parts) throws IOException {
    json.writeArrayFieldStart(key);
    for (Condition part : parts) {
      write(part);
    }
    json.writeEndArray();
  }

  private void test(Test test) throws IOException {
    switch (test) {
      case Test.Is(String value) -> json.writeStringField("is", value);
      case Test.In(List<String> values) -> texts("in", values);
      case Test.AtLeast(BigDecimal bound) -> json.writeNumberField("at_least", bound);
      case Test.Above(BigDecimal bound) -> json.writeNumberField("above", bound);
      case Test.AtMost(BigDecimal bound) -> json.writeNumberField("at_most", bound);
      case Test.Below(BigDecimal bound) -> json.writeNumberField("below", bound);
    }
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
