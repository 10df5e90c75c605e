package org.palier.referential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// One of the schemas that ship, as an editor uses it: scalars have the types of YAML, not those
/// that the readers convert them to.
public final class SchemaCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchema schema;

  private SchemaCheck(JsonNode document) {
    this.document = document;
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
  }

  public static SchemaCheck of(String name) {
    try {
      return new SchemaCheck(JSON.readTree(Schemas.find(name).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /// What the schema has against a file of YAML.
  List<String> problems(Path file) {
    try {
      return problems(yaml(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the schema has against a document.
  public List<String> problems(JsonNode read) {
    return schema.validate(read).stream().map(ValidationMessage::getMessage).sorted().toList();
  }

  static JsonNode yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(finite(new Load(settings).loadFromString(text)));
  }

  /// JSON has no number for what is not finite.
  private static Object finite(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> finite = new LinkedHashMap<>();
        map.forEach((key, part) -> finite.put(key, finite(part == null ? "" : part)));
        yield finite;
      }
      case List<?> list -> list.stream().map(part -> finite(part == null ? "" : part)).toList();
      case Double number when !Double.isFinite(number) -> number.toString();
      default -> value;
    };
  }
}
