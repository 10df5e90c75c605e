package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Text;

/// Joins each text of the questionnaire with its translations.
final class TextsReader {

  private final List<Translation> translations;

  TextsReader(List<Translation> translations) {
    this.translations = List.copyOf(translations);
  }

  /// The text found in `at`, where `path` is its place in the files of translations.
  Optional<Text> read(Cursor at, String path) {
    return at.text().map(original -> translated(original, path));
  }

  Optional<Text> optional(Fields fields, String key, String path) {
    return fields.get(key).flatMap(at -> read(at, path));
  }

  /// A text that people see. Where it is missing they would see `fallback`, which the author is
  /// told.
  Text shown(Fields fields, String key, String path, String fallback) {
    if (!fields.has(key) && fields.at().isMapping()) {
      fields.at().warn("`" + key + "` is missing: people would read “" + fallback + "”");
    }
    return optional(fields, key, path).orElseGet(() -> Text.of(fallback));
  }

  /// A list of texts; `path` is that of what holds it.
  List<Text> list(Fields fields, String key, String path) {
    List<Text> list = new ArrayList<>();
    for (Cursor at : fields.items(key)) {
      read(at, path + "." + key + "[" + list.size() + "]").ifPresent(list::add);
    }
    return list;
  }

  void reportLeftOver() {
    translations.forEach(Translation::reportLeftOver);
  }

  /// The place of the texts of something with an id; without an id it has no place, and no texts.
  static String place(String section, Optional<?> id) {
    return id.map(known -> section + "." + known).orElse("");
  }

  private Text translated(String original, String path) {
    if (path.startsWith(".")) {
      return Text.of(original);
    }
    Map<String, String> byLanguage = new HashMap<>();
    for (Translation translation : translations) {
      translation
          .of(path, original)
          .ifPresent(text -> byLanguage.put(translation.language(), text));
    }
    return new Text(original, byLanguage);
  }
}
