package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.palier.domain.questionnaire.Condition;

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
        new TestJson(json).write(test);
      }
      case Condition.PointsAtLeast(var question, var points) -> {
        json.writeStringField("question", question.value());
        json.writeNumberField("points_at_least", points);
      }
      case Condition.OptionIn(var question, var options) -> {
        json.writeStringField("question", question.value());
        new TestJson(json)
            .texts("option_in", options.stream().sorted().map(Object::toString).toList());
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
}
