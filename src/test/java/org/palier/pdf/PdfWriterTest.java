package org.palier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.web.Language;
import org.palier.web.Sheet;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PdfWriterTest {

  private static final String PARTS =
      """
      <h1>Titre</h1><p>Un <a href="/guide">lien</a> et une <a href="https://example.org/">autre page</a>.</p>
      <h2>Une liste</h2><ul><li>Premier</li><li>Second</li></ul>
      <h2>Un dessin</h2>
      <svg role="img" aria-label="Un carré" viewBox="0 0 10 10" width="40" height="40"><title>Un carré</title><rect width="10" height="10" fill="#0f5c57"/></svg>
      <h2>Une table</h2><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
      <tbody><tr><th scope="row">un</th><td>deux</td></tr></tbody></table>
      <p class="no-print">Pour l’écran</p><button>Agir</button>
      """;

  @Inject PdfMarkup markup;
  @Inject PdfWriter writer;
  @TempDir Path folder = Path.of("");

  private byte[] pdf(String content) {
    return writer.write(
        markup.document(new Sheet(Language.FR, "Essai", "Pays d’Essai", "#0f5c57", content)));
  }

  @Test
  @DisplayName("G10: headings, lists, links, drawings and tables fail no check of PDF/UA-1")
  void itsPartsAreTagged() {
    byte[] pdf = pdf(PARTS);

    assertThat(Pdf.faults(pdf)).isEmpty();
    assertThat(Pdf.fontsLeftOut(pdf)).isEmpty();
    assertThat(Pdf.text(pdf))
        .containsSubsequence("Titre", "lien", "Premier", "Second", "A", "B", "un", "deux")
        .doesNotContain("Pour l’écran", "Agir");
  }

  @Test
  void itSaysItsTitleItsLanguageAndItsParts() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(PARTS))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Essai");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      var first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("Titre");
      assertThat(first.getNextSibling().getTitle()).isEqualTo("Une liste");
    }
  }

  @Test
  void aDrawingIsDrawn() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(PARTS))) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        PDFormXObject drawing = (PDFormXObject) resources.getXObject(name);
        assertThat(new String(drawing.getContentStream().toByteArray(), StandardCharsets.US_ASCII))
            .containsPattern(" re\\s| l\\s");
      }
      assertThat(resources.getXObjectNames()).hasSize(1);
    }
  }

  /// Every way in which a page, a style or a drawing names something elsewhere.
  private static String everyWay(String address) {
    return """
    <link rel="stylesheet" href="%1$s">
    <style>@import url("%1$s"); @font-face { font-family: X; src: url("%1$s") }
    h2 { background-image: url("%1$s"); font-family: X }</style>
    <h1>Essai</h1><h2>Suite</h2>
    <img src="%1$s" alt="une image" width="50" height="50">
    <p style="background-image: url('%1$s')">Un texte</p>
    <object data="%1$s" type="image/svg+xml">objet</object>
    <iframe src="%1$s"></iframe>
    <a href="%1$s" download="%1$s" data-content-type="text/plain">pièce</a>
    <svg viewBox="0 0 10 10" width="40" height="40" role="img" aria-label="dessin">
    <image href="%1$s" xlink:href="%1$s" width="10" height="10"/><use href="%1$s#x" xlink:href="%1$s#x"/>
    <style>@import url("%1$s");</style><rect width="10" height="10" fill="url(%1$s#x)"/></svg>
    """
        .formatted(address);
  }

  @Test
  @DisplayName("ASVS 1.3.6: whatever a document names, no request leaves for it")
  void nothingIsAskedOfTheNetwork() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    listener.start();
    try {
      String port = ":" + listener.getAddress().getPort() + "/a.svg";
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0")) {
        assertThat(Pdf.text(pdf(everyWay("http://" + host + port)))).contains("Un texte");
      }
    } finally {
      listener.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  @DisplayName("ASVS 1.3.6: a file of the server never comes into a document")
  void noFileOfTheServerIsRead() throws IOException {
    Path red = folder.resolve("rouge.png");
    BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().setBackground(Color.RED);
    ImageIO.write(image, "png", red.toFile());
    Path secret = Files.writeString(folder.resolve("secret.txt"), "mot-de-passe");

    for (Path file : List.of(red, secret)) {
      byte[] pdf = pdf(everyWay(file.toUri().toString()));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
          assertThat(resources.getXObject(name)).isNotInstanceOf(PDImageXObject.class);
        }
        assertThat(document.getDocumentCatalog().getNames()).isNull();
      }
      assertThat(Pdf.text(pdf)).doesNotContain("mot-de-passe");
    }
  }
}
