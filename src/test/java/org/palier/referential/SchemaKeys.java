package org.palier.referential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The keys of a schema, where each stands, and which of them a mapping of a file may have.
record SchemaKeys(JsonNode document) {

  static SchemaKeys of(String name) {
    return new SchemaKeys(SchemaCheck.of(name).document());
  }

  /// Every property by the path of its definition, such as `questionnaire.option.points`.
  Map<String, JsonNode> properties() {
    Map<String, JsonNode> properties = new TreeMap<>();
    collect("", document, properties);
    return properties;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> into) {
    if (node.path("type").asText().equals("object") && node.has("properties")) {
      node.get("properties").properties().stream()
          .filter(property -> !property.getValue().isBoolean())
          .forEach(property -> into.put(path + "." + property.getKey(), property.getValue()));
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      if (!Set.of("if", "then", "else", "allOf", "not").contains(part.getKey())
          || path.endsWith("$defs")) {
        collect(path + "." + part.getKey(), part.getValue(), into);
      }
    }
  }

  /// The schemas of a mapping that may stand at `schema` with these keys: those whose properties it
  /// uses, with all that they require.
  List<JsonNode> mappings(JsonNode schema, Set<String> keys) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode choice : choices(schema)) {
      JsonNode properties = choice.path("properties");
      boolean known = keys.stream().allMatch(properties::has);
      boolean complete =
          keys.containsAll(choice.path("required").valueStream().map(JsonNode::asText).toList());
      if (properties.isObject() && known && complete) {
        found.add(choice);
      }
    }
    return found;
  }

  Set<String> keys(JsonNode mapping) {
    Set<String> keys = new TreeSet<>();
    mapping.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /// What may stand at `schema`, references and alternatives followed.
  List<JsonNode> choices(JsonNode schema) {
    Set<JsonNode> choices = new LinkedHashSet<>();
    addChoices(schema, choices);
    return List.copyOf(choices);
  }

  private void addChoices(JsonNode schema, Set<JsonNode> into) {
    if (schema.has("$ref")) {
      addChoices(document.at(schema.get("$ref").asText().substring(1)), into);
    } else if (into.add(schema)) {
      schema.path("anyOf").forEach(part -> addChoices(part, into));
      for (String branch : List.of("then", "else")) {
        if (schema.has(branch)) {
          addChoices(schema.get(branch), into);
        }
      }
    }
  }
}
