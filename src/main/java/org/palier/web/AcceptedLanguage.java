package org.palier.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads `Accept-Language` as far as two languages need it. Bounded, and nothing is remembered by
/// header, so a flood of distinct headers costs no memory.
final class AcceptedLanguage {

  private static final int LONGEST = 200;

  private AcceptedLanguage() {}

  static Language in(@Nullable String header) {
    if (header == null) {
      return Language.FR;
    }
    Language best = Language.FR;
    double bestQuality = 0;
    for (String part : header.substring(0, Math.min(LONGEST, header.length())).split(",", 20)) {
      String[] range = part.strip().split(";", 3);
      String primary = range[0].strip().toLowerCase(Locale.ROOT).split("-", 2)[0];
      double quality = range.length > 1 ? quality(range[1].strip()) : 1;
      if (quality > bestQuality && Language.of(primary).isPresent()) {
        best = Language.of(primary).get();
        bestQuality = quality;
      }
    }
    return best;
  }

  private static double quality(String parameter) {
    return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
