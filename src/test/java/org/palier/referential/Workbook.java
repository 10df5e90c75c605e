package org.palier.referential;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A spreadsheet that a test writes by hand, cell by cell, as other programs would.
final class Workbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
  private final Map<String, String> extra = new LinkedHashMap<>();

  /// A row of texts; a cell that begins with `<` is written as the XML it is, `""` is left out.
  Workbook row(String sheet, String... cells) {
    StringBuilder xml = sheets.computeIfAbsent(sheet, unseen -> new StringBuilder());
    xml.append("<row>");
    for (String cell : cells) {
      xml.append(cell.startsWith("<") ? cell : text(cell));
    }
    xml.append("</row>");
    return this;
  }

  private static String text(String cell) {
    return cell.isEmpty()
        ? "<c/>"
        : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + cell.replace("&", "&amp;").replace("<", "&lt;")
            + "</t></is></c>";
  }

  Workbook part(String name, String text) {
    extra.put(name, text);
    return this;
  }

  Path write(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder names = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      int number = 0;
      for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
        number++;
        names.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number));
        relations.append(
            "<Relationship Id=\"r%d\" Target=\"worksheets/s%d.xml\"/>".formatted(number, number));
        put(
            zip,
            "xl/worksheets/s" + number + ".xml",
            "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + sheet.getValue()
                + "</sheetData></worksheet>");
      }
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, REL, names));
      put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
      for (Map.Entry<String, String> part : extra.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
