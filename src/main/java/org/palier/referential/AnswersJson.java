package org.palier.referential;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;

/// Answers as JSON, in the shape of an answers file: by question, `option`, `options`, `value`,
/// `text`, `not_applicable` or `dont_know`, beside `comment` and `evidence`.
@Singleton
public class AnswersJson {

  private final JsonMapper json;

  AnswersJson(JsonMapper json) {
    this.json = json;
  }

  public String write(Answers answers) {
    Map<String, Object> entries = new TreeMap<>();
    answers.entries().forEach((question, entry) -> entries.put(question.value(), plain(entry)));
    try {
      return json.writeValueAsString(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Answers read(String text) {
    try {
      Map<NodeId, Entry> entries = new LinkedHashMap<>();
      json.readValue(
              text,
              Argument.mapOf(Argument.of(String.class), Argument.mapOf(String.class, Object.class)))
          .forEach((question, entry) -> entries.put(new NodeId(question), entry(entry)));
      return new Answers(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One entry, as the API and the answers file write it.
  public static Map<String, Object> plain(Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (entry.answer()) {
      case Answer.Chosen(OptionId option) -> fields.put("option", option.value());
      case Answer.Ticked(var options) ->
          fields.put("options", options.stream().sorted().map(OptionId::value).toList());
      case Answer.Measured(BigDecimal value) -> fields.put("value", value);
      case Answer.Written(String text) -> fields.put("text", text);
      case Answer.NotApplicable(String reason) -> fields.put("not_applicable", reason);
      case Answer.DontKnow() -> fields.put("dont_know", true);
    }
    if (!entry.comment().isEmpty()) {
      fields.put("comment", entry.comment());
    }
    if (!entry.evidence().isEmpty()) {
      fields.put("evidence", entry.evidence());
    }
    return fields;
  }

  private static Entry entry(Map<String, Object> fields) {
    return new Entry(answer(fields), text(fields, "comment"), text(fields, "evidence"));
  }

  private static Answer answer(Map<String, Object> fields) {
    if (fields.get("option") instanceof String option) {
      return new Answer.Chosen(new OptionId(option));
    }
    if (fields.get("options") instanceof Collection<?> options) {
      return new Answer.Ticked(
          options.stream().map(id -> new OptionId(id.toString())).collect(Collectors.toSet()));
    }
    if (fields.get("value") instanceof Object value) {
      return new Answer.Measured(new BigDecimal(value.toString()));
    }
    if (fields.get("text") instanceof String text) {
      return new Answer.Written(text);
    }
    if (fields.get("not_applicable") instanceof String reason) {
      return new Answer.NotApplicable(reason);
    }
    if (fields.get("dont_know") instanceof Boolean) {
      return new Answer.DontKnow();
    }
    throw new IllegalStateException("an entry without an answer: " + fields.keySet());
  }

  private static String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
