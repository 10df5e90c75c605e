package org.palier.referential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Blocker.Shortfall;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Questionnaire;

/// Writes what blocks the next level: its threshold where the score misses it, and each gate that
/// does not hold.
record BlockersJson(JsonGenerator json, Questionnaire questionnaire) {

  void write(Maturity maturity) throws IOException {
    json.writeArrayFieldStart("blockedBy");
    threshold(maturity);
    for (Blocker blocker : maturity.blockedBy()) {
      entry(blocker.level(), detail(blocker), pointsMissing(blocker), blocker.gate());
    }
    json.writeEndArray();
  }

  private void threshold(Maturity maturity) throws IOException {
    LevelId next = maturity.next();
    if (next == null || maturity.pointsToNext() == null) {
      return;
    }
    Ratio missing = Ratio.of(maturity.pointsToNext());
    if (!missing.isZero()) {
      BigDecimal from = questionnaire.level(next).orElseThrow().from();
      entry(
          next,
          "the score is below " + from.toPlainString(),
          missing.toDecimal(6, RoundingMode.HALF_UP),
          null);
    }
  }

  /// `gate` null stands for the threshold of the level.
  private void entry(
      LevelId level, String detail, @Nullable BigDecimal pointsMissing, @Nullable Gate gate)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level.value());
    json.writeObjectFieldStart("gate");
    if (gate == null) {
      json.writeNumberField("from", questionnaire.level(level).orElseThrow().from());
    } else {
      gate(gate);
    }
    json.writeEndObject();
    json.writeStringField("detail", detail);
    if (pointsMissing == null) {
      json.writeNullField("pointsMissing");
    } else {
      json.writeNumberField("pointsMissing", pointsMissing);
    }
    json.writeEndObject();
  }

  /// The gate as the questionnaire writes it.
  private void gate(Gate gate) throws IOException {
    switch (gate) {
      case Gate.QuestionAtLeast(var question, var points) -> {
        json.writeStringField("question", question.value());
        json.writeNumberField("points_at_least", points);
      }
      case Gate.QuestionsAtLeast(var questions, var points, int count) -> {
        new TestJson(json).texts("questions", questions.stream().map(Object::toString).toList());
        json.writeNumberField("points_at_least", points);
        json.writeNumberField("at_least", count);
      }
      case Gate.SocleShare(var share, var points) -> {
        json.writeNumberField("socle_share", share);
        json.writeNumberField("points_at_least", points);
      }
      case Gate.ThemesAtLeast(var percent) -> json.writeNumberField("themes_at_least", percent);
      case Gate.FactGate(var fact, var test) -> {
        json.writeStringField("fact", fact.value());
        new TestJson(json).write(test);
      }
    }
  }

  private static String detail(Blocker blocker) {
    if (blocker.gate() instanceof Gate.FactGate(var fact, var test)) {
      BigDecimal actual = blocker.actual();
      return fact + (actual == null ? " does not pass" : " is " + actual.toPlainString());
    }
    String missing =
        blocker.shortfalls().stream().map(BlockersJson::inWords).collect(Collectors.joining(", "));
    return blocker.missing() + " of these must rise: " + missing;
  }

  private static String inWords(Shortfall shortfall) {
    return shortfall.node()
        + " ("
        + shortfall.actual().toPlainString()
        + " of "
        + shortfall.asked().toPlainString()
        + ")";
  }

  /// The fewest points that would make the gate hold; null where it is no matter of points.
  private static @Nullable BigDecimal pointsMissing(Blocker blocker) {
    if (blocker.gate() instanceof Gate.FactGate(var fact, var test)) {
      return pointsMissing(test, blocker.actual());
    }
    return blocker.shortfalls().stream()
        .map(shortfall -> shortfall.asked().subtract(shortfall.actual()))
        .sorted(Comparator.naturalOrder())
        .limit(blocker.missing())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal pointsMissing(Test test, @Nullable BigDecimal actual) {
    if (actual == null) {
      return null;
    }
    return switch (test) {
      case Test.AtLeast(BigDecimal bound) -> bound.subtract(actual);
      case Test.AtMost(BigDecimal bound) -> actual.subtract(bound);
      case Test.Is is -> null;
      case Test.In in -> null;
      case Test.Above above -> null;
      case Test.Below below -> null;
    };
  }
}
