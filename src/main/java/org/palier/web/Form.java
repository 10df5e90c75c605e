package org.palier.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a posted form, in the order they were sent. A missing field reads as empty.
public record Form(Map<String, List<String>> fields) {

  /// More fields than any page of ours has.
  private static final int FIELD_LIMIT = 2000;

  public Form {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// Reads a body of type `application/x-www-form-urlencoded`.
  public static Form parse(String body) {
    return new Form(
        new QueryStringDecoder(
                body, java.nio.charset.StandardCharsets.UTF_8, false, FIELD_LIMIT, false)
            .parameters());
  }

  public String text(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getLast();
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }
}
