package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Every key that a reader accepts is in the schema, and every key of the schema is accepted by the
/// reader: an unknown key is put into each mapping of a file that holds every key, and what the
/// reader then says could be written is compared with the schema.
class SchemaAgainstReaderTest {

  private static final String UNKNOWN = "zzz";
  private static final Pattern KEY = Pattern.compile("`([^`]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"questionnaire.yaml", "toolbox.yaml", "obligations.yaml"})
  void theReaderAndTheSchemaKnowTheSameKeys(String file, @TempDir Path folder) {
    SchemaKeys schema = SchemaKeys.of(file.replace(".yaml", ""));
    Map<JsonNode, Set<String>> accepted = new HashMap<>();
    YamlNode whole = read(FaultyFile.valid("everything").resolve(file));
    for (List<Object> path : mappings(whole)) {
      Optional<JsonNode> place = place(schema, path, whole);
      if (place.isPresent()) {
        Set<String> told = told(with(whole, path), file, folder);
        assertThat(schema.keys(place.get())).as(file + " " + path).containsAll(told);
        accepted.computeIfAbsent(place.get(), unseen -> new TreeSet<>()).addAll(told);
      }
    }
    assertThat(accepted)
        .as("each mapping of the schema stands in the file that holds every key")
        .containsKeys(objects(schema).toArray(JsonNode[]::new));
    accepted.forEach((place, keys) -> assertThat(schema.keys(place)).as(file).isEqualTo(keys));
  }

  @Test
  void theAnswersFileHasTheKeysOfItsSchema(@TempDir Path folder) {
    SchemaKeys schema = SchemaKeys.of("answers");
    ReadReferential.Good good =
        (ReadReferential.Good) ReferentialReader.read(FaultyFile.valid("everything"));
    YamlNode whole =
        parse(
            """
            questionnaire: everything@3.1.0
            on: 2026-11-22
            platform: {review_on: 2026-01-01}
            answers:
              W: {text: words}
            """);
    for (List<Object> path : mappings(whole)) {
      Optional<JsonNode> place = place(schema, path, whole);
      if (place.isPresent()) {
        Path file = folder.resolve("answers.yaml");
        write(file, with(whole, path));
        assertThat(said(((ReadAnswers.Bad) AnswersFile.read(file, good.referential())).problems()))
            .as("answers " + path)
            .isEqualTo(schema.keys(place.get()));
      }
    }
  }

  /// A translation has a place for each text of the questionnaire, which is all that its reader
  /// says; a key that the schema lacks would refuse a sound file.
  @Test
  void eachTextThatAskedForATranslationIsInTheSchema() {
    SchemaKeys schema = SchemaKeys.of("texts");
    YamlNode whole = read(FaultyFile.valid("everything").resolve("texts.fr.yaml"));
    Set<JsonNode> met = new HashSet<>();
    Set<String> used = new TreeSet<>();
    for (List<Object> path : mappings(whole)) {
      Optional<JsonNode> place = place(schema, path, whole);
      if (place.isPresent()) {
        met.add(place.get());
        used.addAll(((Mapping) at(whole, path)).fields().keySet());
      }
    }
    assertThat(met).containsAll(objects(schema));
    Set<String> known = new TreeSet<>();
    objects(schema).forEach(object -> known.addAll(schema.keys(object)));
    assertThat(used).isEqualTo(known);
  }

  /// The mappings that a schema defines, without those it has from the questionnaire's.
  private static List<JsonNode> objects(SchemaKeys schema) {
    List<JsonNode> objects = new ArrayList<>();
    JsonNode definitions = schema.document().get("$defs");
    JsonNode common = SchemaCheck.of("questionnaire").document();
    Stream.concat(Stream.of(schema.document()), definitions.valueStream())
        .filter(node -> node.has("properties"))
        .filter(
            node ->
                schema.document().equals(common)
                    || common.get("$defs").valueStream().noneMatch(node::equals))
        .forEach(objects::add);
    return objects;
  }

  /// What the reader says could be written in place of the unknown key.
  private static Set<String> told(YamlNode changed, String file, Path folder) {
    FaultyFile.copy(FaultyFile.valid("everything"), folder);
    write(folder.resolve(file), changed);
    return said(ReferentialReader.read(folder).problems(false));
  }

  private static Set<String> said(List<Problem> problems) {
    String sentence =
        problems.stream()
            .map(Problem::sentence)
            .filter(said -> said.startsWith("the key `" + UNKNOWN + "` is not known here: write "))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing said of the key: " + problems));
    Set<String> keys = new TreeSet<>();
    Matcher key = KEY.matcher(sentence.substring(sentence.indexOf("write ")));
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  /// The schema of the mapping at `path`; empty where its keys are the author's own.
  private static Optional<JsonNode> place(SchemaKeys schema, List<Object> path, YamlNode whole) {
    List<JsonNode> places = List.of(schema.document());
    YamlNode node = whole;
    for (Object step : path) {
      List<JsonNode> below = new ArrayList<>();
      for (JsonNode choice : fitting(schema, places, node)) {
        JsonNode next =
            step instanceof Integer
                ? choice.path("items")
                : choice.path("properties").path((String) step);
        if (next.isMissingNode() && choice.path("additionalProperties").isObject()) {
          next = choice.get("additionalProperties");
        }
        if (!next.isMissingNode()) {
          below.add(next);
        }
      }
      assertThat(below).as("a place in the schema for " + path).isNotEmpty();
      places = below;
      node = at(node, List.of(step));
    }
    Set<String> keys = ((Mapping) node).fields().keySet();
    return places.stream().flatMap(place -> schema.mappings(place, keys).stream()).findFirst();
  }

  private static List<JsonNode> fitting(SchemaKeys schema, List<JsonNode> places, YamlNode node) {
    List<JsonNode> fitting = new ArrayList<>();
    for (JsonNode place : places) {
      fitting.addAll(
          node instanceof Mapping(Map<String, YamlNode> fields, int line)
                  && !schema.mappings(place, fields.keySet()).isEmpty()
              ? schema.mappings(place, fields.keySet())
              : schema.choices(place));
    }
    return fitting;
  }

  private static YamlNode at(YamlNode node, List<Object> path) {
    YamlNode found = node;
    for (Object step : path) {
      found =
          switch (found) {
            case Mapping(Map<String, YamlNode> fields, int line) ->
                java.util.Objects.requireNonNull(fields.get(step));
            case Sequence(List<YamlNode> items, int line) -> items.get((Integer) step);
            case Scalar scalar -> throw new IllegalArgumentException(path.toString());
          };
    }
    return found;
  }

  /// The paths of all mappings, the longest last.
  private static List<List<Object>> mappings(YamlNode node) {
    List<List<Object>> paths = new ArrayList<>();
    collect(node, List.of(), paths);
    paths.sort(Comparator.comparingInt(List::size));
    return paths;
  }

  private static void collect(YamlNode node, List<Object> path, List<List<Object>> into) {
    switch (node) {
      case Mapping(Map<String, YamlNode> fields, int line) -> {
        into.add(path);
        fields.forEach((key, value) -> collect(value, longer(path, key), into));
      }
      case Sequence(List<YamlNode> items, int line) -> {
        for (int index = 0; index < items.size(); index++) {
          collect(items.get(index), longer(path, index), into);
        }
      }
      case Scalar scalar -> {}
    }
  }

  private static List<Object> longer(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /// The same tree with an unknown key at `path`.
  private static YamlNode with(YamlNode node, List<Object> path) {
    if (path.isEmpty()) {
      Map<String, YamlNode> fields = new LinkedHashMap<>(((Mapping) node).fields());
      fields.put(UNKNOWN, new Scalar("1", 1));
      return new Mapping(fields, 1);
    }
    List<Object> rest = path.subList(1, path.size());
    return switch (node) {
      case Mapping(Map<String, YamlNode> fields, int line) -> {
        Map<String, YamlNode> changed = new LinkedHashMap<>(fields);
        changed.computeIfPresent((String) path.getFirst(), (key, value) -> with(value, rest));
        yield new Mapping(changed, 1);
      }
      case Sequence(List<YamlNode> items, int line) -> {
        List<YamlNode> changed = new ArrayList<>(items);
        int index = (Integer) path.getFirst();
        changed.set(index, with(items.get(index), rest));
        yield new Sequence(changed, 1);
      }
      case Scalar scalar -> throw new IllegalArgumentException(path.toString());
    };
  }

  private static YamlNode read(Path file) {
    return YamlSource.read(file, new Problems()).orElseThrow().node();
  }

  private static YamlNode parse(String text) {
    return YamlSource.parse("text", text, new Problems()).orElseThrow().node();
  }

  private static void write(Path file, YamlNode tree) {
    FaultyFile.write(file, CanonicalJson.of(tree));
  }
}
