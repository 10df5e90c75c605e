package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all features, in both languages, against each other and against what uses them.
class MessagesTest {

  private static final Path MAIN = Path.of(System.getProperty("palier.home", "."), "src", "main");
  private static final Path I18N = MAIN.resolve("resources/i18n");
  private static final Pattern IN_TEMPLATE = Pattern.compile("[{(](?:t|about) \"([^\"]+)\"");
  private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"");

  @Test
  void everyTextExistsInBothLanguages() {
    assertThat(texts("fr").keySet()).isEqualTo(texts("en").keySet());
  }

  @Test
  void noTextIsTheSameInBothLanguagesUnlessListed() {
    Map<String, String> english = texts("en");
    Set<String> same =
        texts("fr").entrySet().stream()
            .filter(text -> text.getValue().equals(english.get(text.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(same).isEqualTo(read(I18N.resolve("same.properties")).keySet());
  }

  @Test
  void everyTextATemplateUsesExists() {
    assertThat(texts("fr").keySet()).containsAll(usedByTemplates());
  }

  @Test
  void whatIsSaidOfAnOrganisationIsSaidOfEverySubject() {
    for (String key : sayings()) {
      assertThat(texts("fr").keySet())
          .contains(key + ".event", key + ".zone", key + ".commune", key + ".territory");
    }
  }

  private static Set<String> sayings() {
    Pattern about = Pattern.compile("[{(]about \"([^\"]+)\"");
    return files("views", ".hbs").stream()
        .flatMap(file -> about.matcher(content(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A key may be built in code from its beginning, which ends with a dot.
  @Test
  void everyTextIsUsed() {
    Set<String> used = usedByTemplates();
    used.addAll(usedByCode());
    assertThat(texts("fr").keySet())
        .allMatch(
            key -> used.contains(key) || used.stream().anyMatch(start -> isBeginning(start, key)),
            "used by a template or by code");
  }

  private static boolean isBeginning(String start, String key) {
    return start.contains(".")
        && (key.startsWith(start + ".") || start.endsWith(".") && key.startsWith(start));
  }

  @Test
  void everyTextBeginsWithItsFeatureAndHasTypographicApostrophes() {
    for (String language : Set.of("fr", "en")) {
      for (Path file : files("i18n", "." + language + ".properties")) {
        String feature = file.getFileName().toString().split("\\.", 2)[0];
        assertThat(read(file))
            .allSatisfy(
                (key, text) -> {
                  assertThat(key).startsWith(feature + ".");
                  assertThat(text).as(key).doesNotContain("'");
                  assertThat(new MessageFormat(text)).isNotNull();
                });
      }
    }
  }

  @Test
  void frenchTextsHaveTheirSpaces() {
    assertThat(texts("fr"))
        .allSatisfy(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .doesNotContainPattern("[^\u202f\\s?!][;?!](\\s|$)")
                    .doesNotContainPattern(" [;:?!%»]")
                    .doesNotContainPattern("« ")
                    .doesNotContainPattern("[^\u00a0\\d]:\\s")
                    .doesNotContain("..."));
  }

  private static Map<String, String> texts(String language) {
    Map<String, String> all = new TreeMap<>();
    files("i18n", "." + language + ".properties").forEach(file -> all.putAll(read(file)));
    return all;
  }

  private static Set<String> usedByTemplates() {
    return files("views", ".hbs").stream()
        .flatMap(file -> IN_TEMPLATE.matcher(content(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> usedByCode() {
    try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> IN_CODE.matcher(content(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(MAIN.resolve("resources").resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
