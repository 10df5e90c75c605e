package org.palier.domain.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.scoring.NodeScore;

/// The submissions of one questionnaire in time, the oldest first. Scores of two versions are not
/// compared: what is comparable is scored under the version of the last one.
public record Course(List<Stop> stops) {

  /// One submission: its result, and, where its version is not that of the last one but upgrades
  /// lead there, the result of the same answers under that version.
  public record Stop(LocalDate on, String version, Evaluation own, Optional<Evaluation> again) {}

  public Course {
    stops = List.copyOf(stops);
    if (stops.isEmpty()) {
      throw new IllegalArgumentException("a course without a stop");
    }
  }

  public Stop last() {
    return stops.getLast();
  }

  /// The one before the last.
  public Optional<Stop> before() {
    return stops.size() < 2 ? Optional.empty() : Optional.of(stops.get(stops.size() - 2));
  }

  /// A result under the version of the last submission; empty where nothing leads there.
  public Optional<Evaluation> comparable(Stop stop) {
    return stop.version().equals(last().version()) ? Optional.of(stop.own()) : stop.again();
  }

  /// Whether the version is another than that of the submission before.
  public boolean isBreak(int index) {
    return index > 0 && !stops.get(index).version().equals(stops.get(index - 1).version());
  }

  public boolean hasBreaks() {
    return IntStream.range(0, stops.size()).anyMatch(this::isBreak);
  }

  /// The last so many.
  public Course latest(int count) {
    return new Course(stops.subList(Math.max(0, stops.size() - count), stops.size()));
  }

  /// The score of the whole, of 100 with one decimal, half up; empty where not rated.
  public static Optional<BigDecimal> percent(Evaluation evaluation) {
    return percent(evaluation.overall());
  }

  /// The same for a group or a question; empty too where the version does not know it.
  public static Optional<BigDecimal> percent(Evaluation evaluation, NodeId node) {
    return percent(evaluation.nodes().getOrDefault(node, NodeScore.NOT_RATED));
  }

  private static Optional<BigDecimal> percent(NodeScore score) {
    return switch (score) {
      case NodeScore.Rated rated ->
          Optional.of(Fractions.round(rated.value().multiply(100), 1, RoundingMode.HALF_UP));
      case NodeScore.NotRated() -> Optional.empty();
    };
  }
}
