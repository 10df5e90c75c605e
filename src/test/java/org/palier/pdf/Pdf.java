package org.palier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Looks at a PDF as its readers do: by eye, by ear and by machine.
public final class Pdf {

  private Pdf() {}

  /// What veraPDF has against it as PDF/UA-1, one line for each kind of fault.
  public static List<String> faults(byte[] bytes) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(50);
      return result.getTestAssertions().stream()
          .filter(check -> check.getStatus() != TestAssertion.Status.PASSED)
          .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
          .distinct()
          .collect(Collectors.toList());
    } catch (VeraPDFException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int pages(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of the fonts that are not inside.
  public static List<String> fontsLeftOut(byte[] bytes) {
    List<String> left = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          if (!font.isEmbedded()) {
            left.add(font.getName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return left;
  }

  /// Its pages as pictures beside those of the pages of the site.
  public static void pictures(byte[] bytes, String name) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFRenderer renderer = new PDFRenderer(document);
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, 80);
        ImageIO.write(image, "png", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
