package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of a posted form, read beside the controller: to check its token whatever its size,
/// and to give back what was typed when it could not be kept. Of a repeated field, the last.
record PostedForm(Map<String, String> fields) {

  static final String ATTRIBUTE = "palier.form";

  static Optional<PostedForm> of(HttpRequest<?> request) {
    boolean form =
        request
            .getContentType()
            .map(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
            .orElse(false);
    return form
        ? WholeBody.of(request)
            .map(body -> new PostedForm(parse(new String(body, StandardCharsets.UTF_8))))
        : Optional.empty();
  }

  static PostedForm of(Form form) {
    return new PostedForm(
        form.fields().keySet().stream()
            .collect(
                Collectors.toMap(name -> name, form::text, (one, _) -> one, LinkedHashMap::new)));
  }

  private static Map<String, String> parse(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
