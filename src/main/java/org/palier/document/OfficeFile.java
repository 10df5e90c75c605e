package org.palier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Looks into the archive that a file of an office program is, no further than it would be sane: so
/// many entries, so many bytes once unpacked, no path that leads out of it, no programs.
final class OfficeFile {

  private static final int MOST_ENTRIES = 2000;
  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final int LONGEST_TYPE = 200;
  private static final String TYPE = "mimetype";

  private static final Map<String, FileKind> BY_TYPE =
      Map.of(
          "application/vnd.oasis.opendocument.text", FileKind.ODT,
          "application/vnd.oasis.opendocument.spreadsheet", FileKind.ODS);

  private OfficeFile() {}

  /// Empty where it is another archive, or none that can be read to its end.
  static Optional<FileKind> kind(byte[] content) {
    Set<String> names = new HashSet<>();
    String type = "";
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      byte[] piece = new byte[8192];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (names.size() >= MOST_ENTRIES || !isSane(entry.getName())) {
          return Optional.empty();
        }
        names.add(entry.getName());
        if (entry.getName().equals(TYPE)) {
          type = new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
        }
        unpacked = unpacked(zip, piece, unpacked);
        if (unpacked > MOST_BYTES) {
          return Optional.empty();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return kind(names, type);
  }

  private static long unpacked(InputStream entry, byte[] piece, long before) throws IOException {
    long all = before;
    for (int read = entry.read(piece); read >= 0 && all <= MOST_BYTES; read = entry.read(piece)) {
      all += read;
    }
    return all;
  }

  private static boolean isSane(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith("/")
        && !name.contains("..")
        && !name.contains("\\")
        && !lower.endsWith("vbaproject.bin")
        && !lower.endsWith(".zip")
        && !lower.startsWith("basic/")
        && !lower.startsWith("scripts/");
  }

  private static Optional<FileKind> kind(Set<String> names, String type) {
    if (names.contains(TYPE)) {
      return names.contains("content.xml")
          ? Optional.ofNullable(BY_TYPE.get(type.strip()))
          : Optional.empty();
    }
    if (!names.contains("[Content_Types].xml")) {
      return Optional.empty();
    }
    return names.contains("word/document.xml")
        ? Optional.of(FileKind.DOCX)
        : names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
  }
}
