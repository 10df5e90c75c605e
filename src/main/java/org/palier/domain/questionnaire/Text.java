package org.palier.domain.questionnaire;

import java.util.Map;

/// A text in the questionnaire's own language, with its translations by language code. A missing
/// translation falls back to the original.
public record Text(String original, Map<String, String> translations) {

  public Text {
    translations = Map.copyOf(translations);
  }

  public static Text of(String original) {
    return new Text(original, Map.of());
  }

  public String in(String language) {
    return translations.getOrDefault(language, original);
  }
}
