package org.palier.rights;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.palier.document.DocumentService;
import org.palier.web.Csv;

/// All that is known about someone, as one ZIP file: `data.json`, the same as a CSV file for each
/// table, `schema.json`, which says what each table has and what is not given, and the documents of
/// an organisation. It is written to a file first, which is gone once it was read.
@Singleton
class DataExportService {

  private final RightsRepository repository;
  private final DocumentService documents;
  private final AuditService audit;
  private final JsonMapper json;

  DataExportService(
      RightsRepository repository, DocumentService documents, AuditService audit, JsonMapper json) {
    this.repository = repository;
    this.documents = documents;
    this.audit = audit;
    this.json = json;
  }

  /// `by` is who takes it along, which the security log is told.
  InputStream export(Subject subject, UUID id, UUID by) {
    InputStream zipped = zipped(subject, id);
    String about = subject.name().toLowerCase(Locale.ROOT) + " " + id;
    audit.note(new AuditNote(AuditKind.EXPORTED, by, null, about));
    return zipped;
  }

  private InputStream zipped(Subject subject, UUID id) {
    try {
      Path file = Files.createTempFile("palier-export-", ".zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        write(zip, subject, id);
      } catch (IOException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ZipOutputStream zip, Subject subject, UUID id) throws IOException {
    Map<String, List<Map<String, @Nullable String>>> data = new LinkedHashMap<>();
    Map<String, Map<String, List<String>>> schema = new LinkedHashMap<>();
    for (DataTable table : DataMap.TABLES) {
      if (!table.condition(subject).isEmpty()) {
        data.put(table.name(), repository.rows(table, subject, id));
        schema.put(table.name(), Map.of("columns", table.given(), "not-given", table.kept()));
      }
    }
    add(zip, "data.json", json.writeValueAsBytes(data));
    add(zip, "schema.json", json.writeValueAsBytes(schema));
    for (var table : data.entrySet()) {
      if (!table.getValue().isEmpty()) {
        add(zip, table.getKey() + ".csv", csv(table.getValue()));
      }
    }
    if (subject == Subject.ORGANISATION) {
      documents.each(id, (name, content) -> addDocument(zip, name, content));
    }
  }

  private static void addDocument(ZipOutputStream zip, String name, byte[] content) {
    try {
      add(zip, "documents/" + name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
