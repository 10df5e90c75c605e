package org.palier.referential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.referential.YamlNode.Mapping;

/// What was read of each file with its part of the texts, as canonical JSON; null where there is no
/// such file. The SHA-256 of each is its hash, and the files can be built again from it.
record Contents(String questionnaire, @Nullable String toolbox, @Nullable String obligations) {

  private static final List<String> OF_QUESTIONNAIRE = List.of("title", "facts", "nodes", "levels");
  private static final List<String> OF_TOOLBOX = List.of("actions");
  private static final List<String> OF_OBLIGATIONS = List.of("obligations");

  static Contents of(Sources sources) {
    return new Contents(
        json("questionnaire", sources.questionnaire(), sources, OF_QUESTIONNAIRE),
        sources.toolbox().map(at -> json("toolbox", at, sources, OF_TOOLBOX)).orElse(null),
        sources
            .obligations()
            .map(at -> json("obligations", at, sources, OF_OBLIGATIONS))
            .orElse(null));
  }

  Hashes hashes() {
    return new Hashes(sha256(questionnaire), hash(toolbox), hash(obligations));
  }

  /// The files again, as they were read.
  Sources sources(String name, Problems problems) {
    Map<String, Map<String, YamlNode>> texts = new LinkedHashMap<>();
    Cursor first = part(name, "questionnaire", questionnaire, texts, problems);
    Optional<Cursor> second =
        Optional.ofNullable(toolbox).map(json -> part(name, "toolbox", json, texts, problems));
    Optional<Cursor> third =
        Optional.ofNullable(obligations)
            .map(json -> part(name, "obligations", json, texts, problems));
    Map<String, Cursor> translations = new LinkedHashMap<>();
    texts.forEach(
        (language, sections) ->
            translations.put(language, new Cursor(name, "", new Mapping(sections, 1), problems)));
    return new Sources(first, second, third, translations);
  }

  private static String json(String key, Cursor file, Sources sources, List<String> sections) {
    Map<String, YamlNode> texts = new LinkedHashMap<>();
    sources
        .translations()
        .forEach(
            (language, at) -> {
              Map<String, YamlNode> part = new LinkedHashMap<>(at.values());
              part.keySet().retainAll(sections);
              texts.put(language, new Mapping(part, 1));
            });
    return CanonicalJson.of(
        new Mapping(Map.of(key, withoutWaivers(file), "texts", new Mapping(texts, 1)), 1));
  }

  /// Waivers are between the author and the analysis, and change nothing that is published.
  private static YamlNode withoutWaivers(Cursor file) {
    Map<String, YamlNode> fields = new LinkedHashMap<>(file.values());
    fields.remove(WaiversReader.KEY);
    return new Mapping(fields, file.line());
  }

  private static Cursor part(
      String name,
      String key,
      String json,
      Map<String, Map<String, YamlNode>> texts,
      Problems problems) {
    Cursor stored =
        YamlSource.parse(name + "/" + key, json, problems)
            .orElseThrow(() -> new IllegalStateException("not readable again: " + name));
    Cursor translations =
        stored.child("texts", stored.values().getOrDefault("texts", YamlNode.NOTHING));
    translations
        .entries()
        .forEach(
            (language, at) ->
                texts
                    .computeIfAbsent(language, unseen -> new LinkedHashMap<>())
                    .putAll(at.values()));
    return new Cursor(
        stored.file(), "", stored.values().getOrDefault(key, YamlNode.NOTHING), problems);
  }

  private static @Nullable String hash(@Nullable String content) {
    return content == null ? null : sha256(content);
  }

  static String sha256(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
