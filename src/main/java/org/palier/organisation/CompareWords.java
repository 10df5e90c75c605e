package org.palier.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.palier.dashboard.Comparison;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Kin;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Tells an organisation's score beside those of others like it, or why it is not told.
record CompareWords(
    Optional<Comparison> comparison, Messages messages, Formats formats, Language language) {

  ProgressPage.Beside beside(String own, Questionnaire questionnaire) {
    return comparison
        .map(found -> beside(own, questionnaire, found))
        .orElseGet(() -> new ProgressPage.Beside("", own, "", say("compare.none"), false));
  }

  private ProgressPage.Beside beside(String own, Questionnaire questionnaire, Comparison found) {
    return switch (found.meanScore()) {
      case Figure.Published(BigDecimal mean) ->
          new ProgressPage.Beside(group(found), own, formats.number(language, mean, 0), "", true);
      case Figure.Band _ -> throw new IllegalArgumentException("a mean is no band");
      case Figure.Withheld(Figure.Reason reason) ->
          new ProgressPage.Beside(
              reason == Figure.Reason.HOMOGENEOUS ? group(found) : "",
              own,
              say("compare.secret"),
              marker(reason, found, questionnaire),
              false);
    };
  }

  private String marker(Figure.Reason reason, Comparison found, Questionnaire questionnaire) {
    return switch (reason) {
      case TOO_FEW -> say("compare.too-few", found.least());
      case DIFFERENCING -> say("compare.differencing");
      case HOMOGENEOUS -> say("compare.homogeneous", level(questionnaire.levels(), found));
    };
  }

  private String level(List<Level> levels, Comparison found) {
    Integer mostly = found.mostly();
    return mostly == null || mostly < 1 || mostly > levels.size()
        ? say("level.none")
        : levels.get(mostly - 1).title().in(language.code());
  }

  private String group(Comparison found) {
    Kin kin = found.kin();
    String who =
        kin.type().isEmpty()
            ? say("compare.all")
            : kin.size().isEmpty()
                ? type(kin)
                : say(
                    "compare.size", type(kin), messages.text(language, "facts.size." + kin.size()));
    return say("compare.group", who, units(found.units()), found.takenOn());
  }

  private String type(Kin kin) {
    return say("compare.type." + kin.type());
  }

  private String units(Figure units) {
    return switch (units) {
      case Figure.Published(BigDecimal value) -> formats.number(language, value, 0);
      case Figure.Band(long from, Long to) ->
          to == null ? say("compare.from", from) : say("compare.band", from, to);
      case Figure.Withheld _ -> say("compare.secret");
    };
  }

  /// Empty where there is no comparison at all.
  String theme(String id) {
    return comparison
        .map(found -> found.themes().get(id))
        .map(
            figure ->
                figure instanceof Figure.Published(BigDecimal mean)
                    ? formats.number(language, mean, 0)
                    : say("compare.secret"))
        .orElse("");
  }

  boolean isSecret(String id) {
    return comparison
        .map(found -> found.themes().get(id))
        .map(figure -> !(figure instanceof Figure.Published))
        .orElse(false);
  }

  private String say(String key, Object... arguments) {
    return messages.text(language, "progress." + key, arguments);
  }
}
