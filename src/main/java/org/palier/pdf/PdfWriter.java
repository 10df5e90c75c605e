package org.palier.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.palier.web.PublicAddress;
import org.w3c.dom.Document;

/// Writes documents as tagged PDF. Whatever a document names, an image, a style sheet, a drawing,
/// is never fetched: all it needs stands in it.
@Singleton
class PdfWriter {

  private final PublicAddress address;

  PdfWriter(PublicAddress address) {
    this.address = address;
    // The engine would log what a document holds.
    XRLog.setLoggingEnabled(false);
  }

  byte[] write(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder
        .usePdfUaAccessibility(true)
        .withProducer("Palier")
        .withW3cDocument(document, address.link("/"))
        .toStream(out);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((_, _) -> false, when);
    }
    builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
    font(builder, "SourceSans3-Regular", 400);
    font(builder, "SourceSans3-Semibold", 700);
    builder.useUnicodeLineBreaker(new LineBreaks(Locale.FRENCH));
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(
        () -> open("/pdf/fonts/" + file + ".ttf"), "Source Sans", weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name);
  }
}
