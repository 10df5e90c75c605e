package org.palier.referential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the sheets of an XLSX file. Written on the JDK's own parser so that every limit is ours:
/// the size of what is unpacked, the number of cells, and how far out a cell may stand.
final class XlsxReader {

  static final int SHEETS = 30;
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final String file;
  private final XlsxParts parts;
  private final Problems problems;
  private boolean from1904;

  private XlsxReader(String file, XlsxParts parts, Problems problems) {
    this.file = file;
    this.parts = parts;
    this.problems = problems;
  }

  /// The sheets in their order; none, with a problem, where the file can't be read.
  static List<Grid> read(Path file, Problems problems) {
    Optional<XlsxParts> parts = XlsxParts.unpack(file, problems);
    return parts
        .map(found -> new XlsxReader(file.toString(), found, problems).sheets())
        .orElse(List.of());
  }

  private List<Grid> sheets() {
    try {
      XlsxStyles styles = XlsxStyles.read(parts);
      List<String> texts = XlsxTexts.shared(parts);
      List<Grid> grids = new ArrayList<>();
      for (Map.Entry<String, String> sheet : partsByName().entrySet()) {
        XMLStreamReader xml = parts.open(sheet.getValue());
        grids.add(new XlsxSheetReader(sheet.getKey(), xml, styles, texts, from1904).read());
      }
      return grids;
    } catch (XMLStreamException | TooLarge wrong) {
      problems.add(
          file,
          0,
          "",
          wrong instanceof TooLarge
              ? String.valueOf(wrong.getMessage())
              : "this is no XLSX spreadsheet: save it as .xlsx and try again");
      return List.of();
    }
  }

  /// The name of each part by that of its sheet, in the order of the sheets.
  private Map<String, String> partsByName() throws XMLStreamException {
    Map<String, String> targets = targets();
    Map<String, String> sheets = new LinkedHashMap<>();
    XMLStreamReader xml = parts.open("xl/workbook.xml");
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        from1904 = XlsxStyles.attribute(xml, "date1904").matches("1|true");
      } else if (xml.getLocalName().equals("sheet")) {
        String id = xml.getAttributeValue(RELATIONS, "id");
        String target = targets.get(id == null ? "" : id);
        if (target != null && parts.has(target)) {
          sheets.put(XlsxStyles.attribute(xml, "name"), target);
        }
      }
      if (sheets.size() > SHEETS) {
        throw new TooLarge("more than " + SHEETS + " sheets: write a smaller spreadsheet");
      }
    }
    return sheets;
  }

  private Map<String, String> targets() throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    if (parts.has("xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = parts.open("xl/_rels/workbook.xml.rels");
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String target = XlsxStyles.attribute(xml, "Target");
          targets.put(
              XlsxStyles.attribute(xml, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  /// Ends the reading of a file that holds more than an author would write.
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
