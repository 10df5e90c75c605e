package org.palier.referential;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.questionnaire.ObligationId;

/// What the platform knew on the day of a submission, as JSON.
@Singleton
public class PlatformJson {

  private static final String DATED = "dated_actions";
  private static final String REVIEW = "review_on";
  private static final String EXPERIENCE = "experience_shared_on";

  private final JsonMapper json;

  PlatformJson(JsonMapper json) {
    this.json = json;
  }

  public String write(Platform platform) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(DATED, platform.datedActions().stream().sorted().map(ObligationId::value).toList());
    put(fields, REVIEW, platform.reviewOn());
    put(fields, EXPERIENCE, platform.experienceSharedOn());
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Platform read(String text) {
    try {
      Map<String, Object> fields = json.readValue(text, Argument.mapOf(String.class, Object.class));
      Set<ObligationId> dated =
          fields.get(DATED) instanceof Collection<?> ids
              ? ids.stream().map(id -> new ObligationId(id.toString())).collect(Collectors.toSet())
              : Set.of();
      return new Platform(dated, date(fields, REVIEW), date(fields, EXPERIENCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Object> fields, String name, @Nullable LocalDate date) {
    if (date != null) {
      fields.put(name, date.toString());
    }
  }

  private static @Nullable LocalDate date(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? LocalDate.parse(text) : null;
  }
}
