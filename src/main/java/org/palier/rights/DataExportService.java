package org.palier.rights;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.Csv;

/// All that is known about someone, as one ZIP file: `data.json`, the same as a CSV file for each
/// table, and `schema.json`, which says what each table has and what is not given.
@Singleton
class DataExportService {

  private final RightsRepository repository;
  private final AuditService audit;
  private final JsonMapper json;

  DataExportService(RightsRepository repository, AuditService audit, JsonMapper json) {
    this.repository = repository;
    this.audit = audit;
    this.json = json;
  }

  /// `by` is who takes it along, which the security log is told.
  byte[] export(Subject subject, UUID id, UUID by) {
    byte[] zipped = export(subject, id);
    String about = subject.name().toLowerCase(Locale.ROOT) + " " + id;
    audit.note(new AuditNote(AuditKind.EXPORTED, by, null, about));
    return zipped;
  }

  private byte[] export(Subject subject, UUID id) {
    Map<String, List<Map<String, @Nullable String>>> data = new LinkedHashMap<>();
    Map<String, Map<String, List<String>>> schema = new LinkedHashMap<>();
    for (DataTable table : DataMap.TABLES) {
      if (!table.condition(subject).isEmpty()) {
        data.put(table.name(), repository.rows(table, subject, id));
        schema.put(table.name(), Map.of("columns", table.given(), "not-given", table.kept()));
      }
    }
    try {
      return zip(data, schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] zip(
      Map<String, List<Map<String, @Nullable String>>> data,
      Map<String, Map<String, List<String>>> schema)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "data.json", json.writeValueAsBytes(data));
      add(zip, "schema.json", json.writeValueAsBytes(schema));
      for (var table : data.entrySet()) {
        if (!table.getValue().isEmpty()) {
          add(zip, table.getKey() + ".csv", csv(table.getValue()));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] csv(List<Map<String, @Nullable String>> rows) {
    StringBuilder out = new StringBuilder("\uFEFF");
    out.append(line(List.copyOf(rows.getFirst().keySet())));
    rows.forEach(
        row ->
            out.append(
                line(row.values().stream().map(value -> value == null ? "" : value).toList())));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }
}
