package org.palier.referential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.palier.referential.XlsxReader.TooLarge;

/// Reads the cells of one sheet as texts: a number as its digits, a day as 2026-11-01. What has no
/// text (a formula, an error, an hour) is kept with what to do about it.
final class XlsxSheetReader {

  static final int ROWS = 20_000;
  static final int COLUMNS = 100;
  static final int CHARACTERS = 2 << 20;

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?");

  /// What a spreadsheet keeps of a number.
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private final XMLStreamReader xml;
  private final XlsxStyles styles;
  private final List<String> texts;
  private final boolean from1904;
  private final Grid grid;
  private int characters;
  private int row = -1;
  private int column = -1;

  XlsxSheetReader(
      String name, XMLStreamReader xml, XlsxStyles styles, List<String> texts, boolean from1904) {
    this.xml = xml;
    this.styles = styles;
    this.texts = texts;
    this.from1904 = from1904;
    this.grid = new Grid(name);
  }

  Grid read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          row++;
          column = -1;
        } else if (xml.getLocalName().equals("c")) {
          cell();
        }
      }
    }
    return grid;
  }

  private void cell() throws XMLStreamException {
    place(XlsxStyles.attribute(xml, "r"));
    String type = XlsxStyles.attribute(xml, "t");
    String style = XlsxStyles.attribute(xml, "s");
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "is" -> value.append(XlsxTexts.text(xml, "is"));
          case "v" -> value.append(characters());
          default -> {}
        }
      }
    }
    keep(
        formula
            ? new Grid.Cell("", "this is a formula: write its value")
            : read(type, style, value.toString()));
  }

  private String characters() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /// The address, where a cell says it, else the next one.
  private void place(String address) {
    Matcher parts = ADDRESS.matcher(address);
    column++;
    if (parts.matches()) {
      row = Integer.parseInt(parts.group(2)) - 1;
      column = parts.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }
  }

  private void keep(Grid.Cell cell) {
    if (cell.text().isBlank() && cell.why().isEmpty()) {
      return;
    }
    if (row >= ROWS || row < 0 || column >= COLUMNS) {
      throw new TooLarge(
          place()
              + "something stands beyond row "
              + ROWS
              + " or column "
              + COLUMNS
              + ": write a smaller sheet");
    }
    characters += cell.text().length();
    if (characters > CHARACTERS) {
      throw new TooLarge(place() + "too many characters: write a smaller sheet");
    }
    grid.put(row, column, cell);
  }

  private String place() {
    return "feuille " + grid.name() + ", cellule " + Grid.address(row, column) + ": ";
  }

  private Grid.Cell read(String type, String style, String value) {
    return switch (type) {
      case "s" -> shared(value);
      case "inlineStr" -> text(value);
      case "str" -> text(XlsxTexts.unescaped(value));
      case "b" -> new Grid.Cell(value.equals("1") ? "true" : "false");
      case "e" -> new Grid.Cell("", "this is an error of the spreadsheet: correct it");
      default -> value.isBlank() ? new Grid.Cell("") : number(style, value.strip());
    };
  }

  private Grid.Cell shared(String value) {
    int index = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
    return index < texts.size()
        ? text(texts.get(index))
        : new Grid.Cell("", "the spreadsheet is damaged here: save it again");
  }

  private static Grid.Cell text(String text) {
    return text.length() > XlsxTexts.LONGEST
        ? new Grid.Cell("", "longer than 32,767 characters: write less")
        : new Grid.Cell(text);
  }

  private Grid.Cell number(String style, String value) {
    if (!NUMBER.matcher(value).matches()) {
      return new Grid.Cell("", "this is no number: write a text or a number");
    }
    try {
      BigDecimal number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
      if (Math.abs(number.scale()) > 40) {
        return new Grid.Cell("", "this number is too large or too small: write another");
      }
      return styles.isDay(style)
          ? day(number)
          : new Grid.Cell(filled(number, styles.digits(style)));
    } catch (NumberFormatException wrong) {
      return new Grid.Cell("", "this is no number: write a text or a number");
    }
  }

  private static String filled(BigDecimal number, int digits) {
    String plain = number.signum() == 0 ? "0" : number.toPlainString();
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }

  private Grid.Cell day(BigDecimal number) {
    if (number.scale() > 0 || number.signum() <= 0 || number.precision() - number.scale() > 7) {
      return new Grid.Cell("", "this is an hour, or no day: write the day as a text, 2026-11-01");
    }
    LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return new Grid.Cell(zero.plusDays(number.longValueExact()).toString());
  }
}
