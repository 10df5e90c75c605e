package org.palier.referential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts of a spreadsheet, where a character that XML can't hold is written `_xHHHH_`.
final class XlsxTexts {

  /// The most characters that a cell holds.
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxTexts() {}

  static List<String> shared(XlsxParts parts) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    if (parts.has("xl/sharedStrings.xml")) {
      XMLStreamReader xml = parts.open("xl/sharedStrings.xml");
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(text(xml, "si"));
        }
      }
    }
    return texts;
  }

  /// The words up to the end of this element, without how they are pronounced.
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean words = false;
    boolean sounds = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS && words && !sounds) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        words |= xml.getLocalName().equals("t");
        sounds |= xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        words &= !xml.getLocalName().equals("t");
        sounds &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(element)) {
          break;
        }
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      boolean looksEscaped =
          unit == '_' && ESCAPE.matcher(text).region(index, text.length()).lookingAt();
      if (looksEscaped || (unit < ' ' && unit != '\n' && unit != '\t') || unit >= '\ufffe') {
        escaped.append(String.format("_x%04X_", (int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }
}
