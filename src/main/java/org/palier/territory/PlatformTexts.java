package org.palier.territory;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.palier.web.Language;
import org.palier.web.Prose;

/// The platform's own legal notice, privacy notice, statements and method, in `texts/`, with the
/// names of who runs it put in.
@Singleton
final class PlatformTexts {

  private final Map<String, String> read = new ConcurrentHashMap<>();

  Prose text(TerritoryPageName page, Language language, @Nullable Territory territory) {
    return text(page.value(), language, territory);
  }

  Prose text(String name, Language language, @Nullable Territory territory) {
    String file = "/texts/" + name + "." + language.code() + ".md";
    String text = read.computeIfAbsent(file, PlatformTexts::read);
    String owner = territory == null ? "Palier" : territory.name();
    return Prose.of(
        text.replace("{territory}", owner)
            .replace("{base}", territory == null ? "" : "/" + territory.slug()));
  }

  private static String read(String file) {
    try (InputStream bytes = PlatformTexts.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalArgumentException("No text " + file);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
