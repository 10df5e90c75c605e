package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

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
    if (!form || !(request instanceof ServerHttpRequest<?> server)) {
      return Optional.empty();
    }
    try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody whole = copy.buffer().join()) {
      return Optional.of(new PostedForm(parse(whole.toString(StandardCharsets.UTF_8))));
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
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
