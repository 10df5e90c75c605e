package org.palier.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What went wrong, in words, and what to do next. `id` names a fault in the log; `kept` is what
/// was typed and could not be stored, to copy and, where there is an `action`, to send again to it.
record ErrorPage(
    String title,
    String lead,
    @Nullable String id,
    @Nullable String action,
    List<Field> kept,
    String home) {

  record Field(String name, String value) {
    /// Texts are shown to be copied; the rest goes along hidden.
    boolean isText() {
      return !name.equals(CrossSite.FIELD)
          && (value.length() > 40 || value.chars().anyMatch(Character::isWhitespace));
    }
  }

  boolean hasTexts() {
    return kept.stream().anyMatch(Field::isText);
  }

  static List<Field> fields(@Nullable PostedForm form) {
    return form == null
        ? List.of()
        : form.fields().entrySet().stream()
            .filter(field -> !isSecret(field))
            .map(field -> new Field(field.getKey(), field.getValue()))
            .toList();
  }

  private static boolean isSecret(Map.Entry<String, String> field) {
    return field.getKey().toLowerCase(java.util.Locale.ROOT).contains("password");
  }
}
