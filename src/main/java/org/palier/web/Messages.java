package org.palier.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.palier.domain.questionnaire.Questionnaire.Subject;

/// The texts of the pages, in `i18n/<feature>.<language>.properties`: a key begins with its
/// feature.
@Singleton
public final class Messages {

  private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
  private final Formats formats;

  Messages(Formats formats) {
    this.formats = formats;
  }

  /// The text of a key, its `{0}`, `{1}`… replaced as the language writes numbers and dates.
  public String text(Language language, String key, Object... arguments) {
    String pattern = pattern(language, key);
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] written = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      written[i] = formats.argument(language, arguments[i]);
    }
    return new MessageFormat(pattern, language.locale()).format(written);
  }

  /// The text of a key in the words of what is assessed: the key itself speaks of an organisation,
  /// the same followed by `.event`, `.zone`, `.commune` or `.territory` of those.
  public String about(Language language, Subject subject, String key, Object... arguments) {
    String own =
        subject == Subject.ORGANISATION ? "" : "." + subject.name().toLowerCase(Locale.ROOT);
    return text(language, key + own, arguments);
  }

  private String pattern(Language language, String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("A key begins with its feature: " + key);
    }
    String file = "i18n/" + key.substring(0, dot) + "." + language.code() + ".properties";
    String pattern = files.computeIfAbsent(file, Messages::read).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key + " in " + file);
    }
    return pattern;
  }

  private static Map<String, String> read(String file) {
    try (InputStream bytes = Messages.class.getResourceAsStream("/" + file)) {
      if (bytes == null) {
        throw new IllegalArgumentException("No file " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return properties.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
