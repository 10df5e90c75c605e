package org.palier.pdf;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.palier.web.Sheet;

/// Makes of a sheet the document that is put on paper: without what is only for the screen, with a
/// line under each page, and a list of its parts for who looks for one.
@Singleton
class PdfMarkup {

  private static final String STYLE = read("/pdf/print.css");
  private static final String DRAWING = read("/pdf/drawing.css");

  /// Of a radar, in millimetres.
  private static final int WIDTH = 110;

  org.w3c.dom.Document document(Sheet sheet) {
    Document document = Document.createShell("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    Element root = Objects.requireNonNull(document.firstElementChild());
    root.attr("lang", sheet.language().code());
    document.title(sheet.title());
    document.head().appendElement("meta").attr("name", "subject").attr("content", sheet.title());
    document.head().appendElement("meta").attr("name", "author").attr("content", sheet.author());
    document.head().appendElement("style").text(STYLE.replace("BRAND", sheet.colour()));
    Element body = document.body();
    body.appendElement("div").addClass("foot").text(foot(sheet));
    body.append(sheet.content());
    body.select(".no-print, script, button, input, .visually-hidden, [aria-hidden]").remove();
    body.select("svg").forEach(drawing -> describe(drawing, sheet.colour()));
    lists(body);
    bookmarks(document);
    return new W3CDom().fromJsoup(document);
  }

  private static String foot(Sheet sheet) {
    return sheet.author().isEmpty() ? sheet.title() : sheet.title() + " · " + sheet.author();
  }

  /// The engine looks for the words of a drawing where an image has them, knows its size only where
  /// it is told, and does not carry the style of the page into it.
  private static void describe(Element drawing, String colour) {
    Element title = drawing.selectFirst("title");
    drawing.attr("xmlns", "http://www.w3.org/2000/svg");
    strip(drawing);
    drawing.attr("alt", title == null ? drawing.attr("aria-label") : title.text());
    String[] box = drawing.attr("viewBox").strip().split("[ ,]+");
    if (box.length == 4 && drawing.hasClass("radar")) {
      double height = WIDTH * Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
      drawing.attr("style", "width: %dmm; height: %dmm".formatted(WIDTH, Math.round(height)));
    }
    drawing.prependElement("style").text(DRAWING.replace("BRAND", colour));
  }

  /// Leaves shapes and words: nothing in a drawing names anything elsewhere.
  private static void strip(Element drawing) {
    drawing.select("image, feImage, use, style, script, foreignObject, a").remove();
    for (Element part : drawing.getAllElements()) {
      part.attributes().asList().stream()
          .filter(one -> one.getKey().endsWith("href") || one.getValue().contains("url("))
          .map(Attribute::getKey)
          .toList()
          .forEach(part::removeAttr);
    }
  }

  /// Entries that stand beside each other are left untagged where they are entries of a list.
  private static void lists(Element body) {
    body.select("ol.stairs, ol.stairs > li").tagName("div");
    body.select("ul.chips > li").tagName("span").after(" ");
    body.select("ul.chips").tagName("p");
  }

  private static void bookmarks(Document document) {
    Elements headings = document.body().select("h1, h2");
    Element list = document.head().appendElement("bookmarks");
    int number = 0;
    for (Element heading : headings) {
      number++;
      if (heading.id().isEmpty()) {
        heading.id("part-" + number);
      }
      list.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
    }
  }

  private static String read(String name) {
    try (InputStream stream = Objects.requireNonNull(PdfMarkup.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
