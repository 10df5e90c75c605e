package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.domain.questionnaire.ActionId;
import org.palier.web.Language;
import org.palier.web.PlainWords;

class ResultPagesTest {

  private static final Instant SENT = Instant.parse("2026-11-22T09:30:00Z");
  private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");

  private final ResultPages pages =
      new ResultPages(
          PlainWords.MESSAGES,
          PlainWords.FORMATS,
          PlainWords.CONDITIONS,
          Clock.fixed(SENT, ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyPageKeepsToItsWeight(Level level) throws IOException {
    for (Language language : Language.values()) {
      String html = result(level.outcome(), language);
      keep(level + "-" + language, html);
      assertThat(nodes(html)).as("%s in %s", level, language).isLessThanOrEqualTo(300);
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyThemeOfTheListKeepsToItsWeight(Level level) throws IOException {
    Outcome outcome = level.outcome();
    for (var theme : outcome.questionnaire().themes()) {
      for (int page = 1; page <= 3; page++) {
        String html = actions(outcome, theme.id().value(), page);
        keep(level + "-actions-" + theme.id() + "-" + page, html);
        assertThat(nodes(html)).as("%s %s", level, theme.id()).isLessThanOrEqualTo(300);
      }
    }
    String duties =
        PlainWords.page(Language.FR, "results/duties", pages.duties(head(), outcome, Language.FR));
    keep(level + "-duties", duties);
    assertThat(nodes(duties)).isLessThanOrEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyReceiptKeepsToItsWeight(Level level) throws IOException {
    Outcome outcome = level.outcome();
    for (Language language : Language.values()) {
      for (String node : Stream.concat(Stream.of(""), themes(outcome)).toList()) {
        String html = receipt(outcome, node, true, language);
        keep(level + "-receipt-" + node + "-" + language, html);
        assertThat(nodes(html)).as("%s %s", level, node).isLessThanOrEqualTo(300);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aThemeToTryKeepsToItsWeightWithAsManyTicksAsThereCanBe(Level level) throws IOException {
    Outcome outcome = level.outcome();
    List<String> all =
        outcome.referential().toolbox().actions().keySet().stream().map(ActionId::value).toList();
    for (var theme : outcome.questionnaire().themes()) {
      String html =
          PlainWords.page(
              Language.FR,
              "results/what-if",
              pages.whatIf(head(), outcome, all, theme.id().value(), Language.FR));
      keep(level + "-what-if-" + theme.id(), html);
      assertThat(nodes(html)).as("%s %s", level, theme.id()).isLessThanOrEqualTo(300);
    }
  }

  private static Stream<String> themes(Outcome outcome) {
    return outcome.questionnaire().themes().stream().map(theme -> theme.id().value());
  }

  @Test
  void theResultNamesTheLevelAndWhatItMeans() {
    String html = result(Level.LOW.outcome(), Language.FR);
    assertThat(html).contains("Éveil").contains("Vous ouvrez les yeux sur le sujet");
  }

  private String result(Outcome outcome, Language language) {
    return PlainWords.page(language, "results/result", pages.result(head(), outcome, language));
  }

  private String actions(Outcome outcome, String theme, int page) {
    return PlainWords.page(
        Language.FR, "results/actions", pages.actions(head(), outcome, theme, page, Language.FR));
  }

  private String receipt(Outcome outcome, String node, boolean editable, Language language) {
    ReceiptPage page = pages.receipt(head(editable), outcome, node, language);
    return PlainWords.page(language, "results/receipt", page);
  }

  private static ResultPage.Head head() {
    return head(true);
  }

  private static ResultPage.Head head(boolean editable) {
    return new ResultPage.Head(
        new UUID(0, 1), "Boulangerie du Moulin", SENT, false, editable, false, java.util.List.of());
  }

  private static long nodes(String html) {
    return TAG.matcher(html).results().count();
  }

  private static void keep(String name, String html) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/pages"));
    Files.writeString(folder.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".html"), html);
  }

  enum Level {
    LOW(0, 1, -1, 0),
    MIDDLE(2, 1, 2, 1, 3, 0, 2),
    HIGH(3, 3, 2, 3),
    TOP(3);

    private final int[] pattern;

    Level(int... pattern) {
      this.pattern = pattern;
    }

    int[] pattern() {
      return pattern.clone();
    }

    Outcome outcome() {
      return Bakery.answering(pattern);
    }
  }
}
