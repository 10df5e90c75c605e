package org.palier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.statistics.Figure;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Figures as the page writes them.
record Words(Messages messages, Formats formats, Language language) {

  String text(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  String about(Subject subject, String key, Object... arguments) {
    return messages.about(language, subject, key, arguments);
  }

  Shown count(Figure figure) {
    return shown(figure, value -> formats.number(language, value, 0));
  }

  Shown score(Figure figure) {
    return count(figure);
  }

  Shown level(Figure figure) {
    return shown(figure, value -> formats.number(language, value, 1));
  }

  Shown share(Figure figure) {
    return shown(figure, value -> formats.percent(language, value, 0));
  }

  private interface Writing {
    String of(BigDecimal value);
  }

  private Shown shown(Figure figure, Writing writing) {
    return switch (figure) {
      case Figure.Published(BigDecimal value) -> new Shown(writing.of(value), false);
      case Figure.Band(long from, Long to) ->
          new Shown(
              to == null ? text("dashboard.band.open", from) : text("dashboard.band", from, to),
              false);
      case Figure.Withheld _ -> new Shown(text("dashboard.secret"), true);
    };
  }

  /// « a », « a et b », « a, b et c ».
  String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : text(
            "dashboard.and",
            String.join(", ", names.subList(0, names.size() - 1)),
            names.getLast());
  }

  /// What stands in the place of a figure; the template marks what is secret.
  record Shown(String text, boolean secret) {}
}
