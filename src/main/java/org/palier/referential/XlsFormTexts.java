package org.palier.referential;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;

/// The labels of an XLSForm in other languages than its own, as files of translations.
final class XlsFormTexts {

  private final Map<String, Map<String, YamlNode>> nodes = new LinkedHashMap<>();
  private final Map<String, Map<String, YamlNode>> facts = new LinkedHashMap<>();

  void node(String id, String key, XlsFormRow row) {
    keep(nodes, id, key, row);
  }

  void fact(String id, XlsFormRow row) {
    keep(facts, id, "label", row);
  }

  void option(String question, String option, XlsFormRow row) {
    row.labels()
        .forEach(
            (language, label) -> {
              if (!language.isEmpty()) {
                Map<String, YamlNode> options =
                    new LinkedHashMap<>(
                        SheetLines.fields(at(nodes, language, question, "options")));
                options.put(option, label);
                put(nodes, language, question, "options", new Mapping(options, label.line()));
              }
            });
  }

  private static void keep(
      Map<String, Map<String, YamlNode>> section, String id, String key, XlsFormRow row) {
    row.labels()
        .forEach(
            (language, label) -> {
              if (!language.isEmpty()) {
                put(section, language, id, key, label);
              }
            });
  }

  private static YamlNode at(
      Map<String, Map<String, YamlNode>> section, String language, String id, String key) {
    YamlNode texts = section.getOrDefault(language, Map.of()).getOrDefault(id, YamlNode.NOTHING);
    return SheetLines.fields(texts).getOrDefault(key, YamlNode.NOTHING);
  }

  private static void put(
      Map<String, Map<String, YamlNode>> section,
      String language,
      String id,
      String key,
      YamlNode value) {
    Map<String, YamlNode> byId = section.computeIfAbsent(language, unseen -> new LinkedHashMap<>());
    Map<String, YamlNode> texts =
        new LinkedHashMap<>(SheetLines.fields(byId.getOrDefault(id, YamlNode.NOTHING)));
    texts.put(key, value);
    byId.put(id, new Mapping(texts, value.line()));
  }

  /// The files by language.
  Map<String, YamlNode> files(int place) {
    Map<String, YamlNode> files = new LinkedHashMap<>();
    Map<String, Map<String, YamlNode>> languages = new LinkedHashMap<>(nodes);
    facts.forEach(languages::putIfAbsent);
    languages
        .keySet()
        .forEach(
            language -> {
              Map<String, YamlNode> file = new LinkedHashMap<>();
              file.put("language", new Scalar(language, place));
              if (facts.containsKey(language)) {
                file.put("facts", new Mapping(facts.getOrDefault(language, Map.of()), place));
              }
              if (nodes.containsKey(language)) {
                file.put("nodes", new Mapping(nodes.getOrDefault(language, Map.of()), place));
              }
              files.put(language, new Mapping(file, place));
            });
    return files;
  }
}
