package org.palier.referential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an XLSX file, unpacked within limits: a file that unpacks to more than an author
/// would write is refused before it is read.
final class XlsxParts {

  static final long BYTES = 8L << 20;
  static final int UNPACKED = 24 << 20;
  static final int ENTRIES = 1_000;

  private static final String TOO_LARGE =
      "it unpacks to more than 24 MiB or 1000 parts: write a smaller spreadsheet";

  private static final XMLInputFactory XML = xml();

  private final Map<String, byte[]> parts = new HashMap<>();

  private XlsxParts() {}

  /// The parts of a file; empty, with a problem, where it is no spreadsheet or a too large one.
  static Optional<XlsxParts> unpack(Path file, Problems problems) {
    try {
      if (Files.size(file) > BYTES) {
        problems.add(file.toString(), 0, "", "larger than 8 MiB: write a smaller spreadsheet");
        return Optional.empty();
      }
      XlsxParts parts = new XlsxParts();
      String refusal = parts.unpack(file.toFile());
      if (refusal.isEmpty()) {
        return Optional.of(parts);
      }
      problems.add(file.toString(), 0, "", refusal);
    } catch (IOException | IllegalArgumentException wrong) {
      problems.add(
          file.toString(), 0, "", "this is no XLSX spreadsheet: save it as .xlsx and try again");
    }
    return Optional.empty();
  }

  private String unpack(File file) throws IOException {
    int left = UNPACKED;
    try (ZipFile zip = new ZipFile(file)) {
      if (zip.size() > ENTRIES) {
        return TOO_LARGE;
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = take(zip.getInputStream(entry), left);
        left -= part.length;
        if (left < 0) {
          return TOO_LARGE;
        }
        parts.put(entry.getName(), part);
      }
    }
    return parts.containsKey("xl/workbook.xml")
        ? ""
        : "this is no XLSX spreadsheet: save it as .xlsx and try again";
  }

  /// At most one byte more than are left.
  private static byte[] take(InputStream zip, int left) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
      part.write(buffer, 0, Math.min(read, left + 1 - part.size()));
      if (part.size() > left) {
        break;
      }
    }
    return part.toByteArray();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  XMLStreamReader open(String name) throws XMLStreamException {
    return XML.createXMLStreamReader(
        new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])));
  }

  /// No document type, no entity, nothing from elsewhere.
  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
