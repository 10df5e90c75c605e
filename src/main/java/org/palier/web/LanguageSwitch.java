package org.palier.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Addresses with and without `lang=…`, the link that changes the language.
final class LanguageSwitch {

  static final String PARAMETER = "lang";

  private LanguageSwitch() {}

  static String address(String path, Language language) {
    String clean = clean(path);
    return clean + (clean.contains("?") ? "&" : "?") + PARAMETER + "=" + language.code();
  }

  /// The same address without the parameter, always on this site.
  static String clean(String path) {
    int mark = path.indexOf('?');
    String plain = ("/" + (mark < 0 ? path : path.substring(0, mark))).replaceAll("^[/\\\\]+", "/");
    Stream<String> kept =
        mark < 0
            ? Stream.of()
            : Arrays.stream(path.substring(mark + 1).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="));
    String query = kept.collect(Collectors.joining("&"));
    return query.isEmpty() ? plain : plain + "?" + query;
  }
}
