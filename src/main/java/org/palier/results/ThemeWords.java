package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.chart.Radar;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.scoring.NodeScore;

/// The themes, as a table and as a radar.
record ThemeWords(Outcome outcome, Voice voice) {

  private static final int LEAST_AXES = 3;

  List<ThemeRow> rows() {
    return outcome.questionnaire().themes().stream().map(this::row).toList();
  }

  private ThemeRow row(Group theme) {
    NodeScore score = outcome.score(theme.id());
    Maturity maturity = outcome.maturity(theme.id());
    boolean rated = score instanceof NodeScore.Rated;
    return new ThemeRow(
        theme.id().value(),
        voice.of(theme.title()),
        rated ? ScoreWords.of(outcome.questionnaire(), scale(theme), voice).of(score) : "",
        rated ? level(maturity.level()) : voice.say("theme.not-rated"),
        rank(maturity.level()),
        rated,
        maturity.fragile(),
        isLocked(maturity));
  }

  private Scale scale(Group theme) {
    return theme.scale() == null ? outcome.questionnaire().scoring().scale() : theme.scale();
  }

  private static boolean isLocked(Maturity maturity) {
    BigFraction points = maturity.pointsToNext();
    return !maturity.blockedBy().isEmpty() && points != null && points.signum() <= 0;
  }

  private String level(@Nullable LevelId id) {
    return Optional.ofNullable(id)
        .flatMap(outcome.questionnaire()::level)
        .map(level -> voice.of(level.title()))
        .orElseGet(() -> voice.say("level.none"));
  }

  private int rank(@Nullable LevelId id) {
    List<LevelId> ids = outcome.questionnaire().levels().stream().map(Level::id).toList();
    return id == null ? 0 : ids.indexOf(id) + 1;
  }

  /// Rings at the thresholds of the levels and at the end; empty for fewer than three themes.
  Optional<Radar> radar() {
    List<Group> themes = outcome.questionnaire().themes();
    return themes.size() < LEAST_AXES
        ? Optional.empty()
        : Optional.of(Radar.of(themes.stream().map(this::measure).toList(), rings()));
  }

  private List<BigDecimal> rings() {
    return Stream.concat(
            outcome.questionnaire().levels().stream().map(Level::from),
            Stream.of(BigDecimal.valueOf(100)))
        .filter(from -> from.signum() > 0)
        .distinct()
        .toList();
  }

  private Radar.Measure measure(Group theme) {
    return new Radar.Measure(voice.of(theme.title()), percent(theme.id()));
  }

  private Optional<BigDecimal> percent(NodeId theme) {
    return outcome.score(theme) instanceof NodeScore.Rated(var value, var _, var _)
        ? Optional.of(Fractions.round(value.multiply(100), 2, RoundingMode.HALF_UP))
        : Optional.empty();
  }
}
