package org.palier.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// A page as the browser prints it, kept in `target/prints` for whoever wants to see it.
public record PrintedPages(Path file, int count) {

  private static final Path FOLDER =
      Path.of(System.getProperty("palier.home", "."), "target", "prints");
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

  public static PrintedPages of(Page page, String name) {
    Path file = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".pdf");
    try {
      Files.createDirectories(FOLDER);
      byte[] pdf =
          page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true).setTagged(true));
      String text = new String(pdf, StandardCharsets.ISO_8859_1);
      return new PrintedPages(file, (int) PAGE.matcher(text).results().count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
