package org.palier.referential;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// The texts of one language by their path, such as `nodes.ENE-1.options.2`, and which of them the
/// questionnaire has a place for.
final class Translation {

  static final String[] KEYS = {
    "language", "title", "facts", "nodes", "levels", "obligations", "actions", "same"
  };
  private static final List<String> SECTIONS =
      List.of("title", "facts", "nodes", "levels", "obligations", "actions");

  private final String language;
  private final Cursor file;
  private final Map<String, Scalar> texts = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Cursor> same = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  Translation(String language, Cursor file) {
    this.language = language;
    this.file = file;
    Fields fields = file.fields(KEYS);
    fields.items("same").forEach(item -> item.text().ifPresent(path -> same.put(path, item)));
    SECTIONS.forEach(section -> fields.get(section).ifPresent(at -> flatten(at.path(), at.node())));
  }

  String language() {
    return language;
  }

  private void flatten(String path, YamlNode node) {
    lines.put(path, node.line());
    switch (node) {
      case Scalar scalar -> {
        if (!scalar.text().isBlank()) {
          texts.put(path, scalar);
        }
      }
      case Mapping(Map<String, YamlNode> fields, int line) ->
          fields.forEach((key, value) -> flatten(path + "." + key, value));
      case Sequence(List<YamlNode> items, int line) -> {
        for (int index = 0; index < items.size(); index++) {
          flatten(path + "[" + index + "]", items.get(index));
        }
      }
    }
  }

  /// The translation of the text at `path`, where there is one; says so where there is none.
  Optional<String> of(String path, String original) {
    asked.add(path);
    Scalar text = texts.get(path);
    if (same.containsKey(path)) {
      return Optional.ofNullable(text).map(Scalar::text);
    }
    if (text == null) {
      warn(lineNear(path), path, "missing translation of “" + shortened(original) + "”");
      return Optional.empty();
    }
    if (text.text().equals(original)) {
      warn(
          text.line(),
          path,
          "this is the original: translate it, or list `" + path + "` under `same`");
    }
    return Optional.of(text.text());
  }

  /// What translates nothing: an id or a key that the questionnaire does not have.
  void reportLeftOver() {
    texts.forEach(
        (path, text) -> {
          if (!asked.contains(path)) {
            file.problems()
                .add(
                    file.file(),
                    text.line(),
                    path,
                    "the questionnaire has no text here: correct the id or the key, or remove it");
          }
        });
    same.forEach(
        (path, item) -> {
          if (!asked.contains(path)) {
            item.problem("the questionnaire has no text at `" + path + "`: correct or remove it");
          }
        });
  }

  private void warn(int line, String path, String sentence) {
    file.problems().warn(file.file(), line, path, sentence);
  }

  private int lineNear(String path) {
    String near = path;
    while (!lines.containsKey(near)) {
      int cut = Math.max(near.lastIndexOf('.'), near.lastIndexOf('['));
      if (cut < 0) {
        return 1;
      }
      near = near.substring(0, cut);
    }
    return lines.getOrDefault(near, 1);
  }

  private static String shortened(String text) {
    int[] points = text.codePoints().limit(41).toArray();
    return points.length <= 40 ? text : new String(points, 0, 40) + "…";
  }
}
