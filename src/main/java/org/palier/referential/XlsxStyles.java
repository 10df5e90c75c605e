package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The number formats of a spreadsheet, by the style of a cell.
final class XlsxStyles {

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
  private static final Pattern DAY = Pattern.compile("(?i)[ymdhs]");
  private static final Pattern ZEROS = Pattern.compile("0{2,30}");

  private final Map<String, String> formats = new HashMap<>();
  private final List<String> styles = new ArrayList<>();

  static XlsxStyles read(XlsxParts parts) throws XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    if (parts.has("xl/styles.xml")) {
      XMLStreamReader xml = parts.open("xl/styles.xml");
      boolean inCells = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          inCells |= xml.getLocalName().equals("cellXfs");
          styles.element(xml, inCells);
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          inCells = false;
        }
      }
    }
    return styles;
  }

  private void element(XMLStreamReader xml, boolean inCells) {
    if (xml.getLocalName().equals("numFmt")) {
      formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
    } else if (inCells && xml.getLocalName().equals("xf")) {
      styles.add(attribute(xml, "numFmtId"));
    }
  }

  boolean isDay(String style) {
    String format = format(style);
    if (format.matches("1[4-9]|2[0-2]|4[5-7]")) {
      return true;
    }
    String code = formats.getOrDefault(format, "");
    return DAY.matcher(LITERAL.matcher(code).replaceAll("")).find();
  }

  /// How many digits a number is filled up to, such as 5 for 00000; 0 where it is not.
  int digits(String style) {
    String code = formats.getOrDefault(format(style), "");
    return ZEROS.matcher(code).matches() ? code.length() : 0;
  }

  private String format(String style) {
    int index = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
    return index < styles.size() ? styles.get(index) : "";
  }

  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
