package org.palier.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Recommendations;

class CourseTest {

  private static final NodeId ENE = new NodeId("ENE");

  private static NodeScore rated(int of, int parts) {
    BigFraction value = BigFraction.of(of, parts);
    return new NodeScore.Rated(
        value,
        value,
        new Masses(value, BigFraction.ONE.subtract(value), BigFraction.ZERO, BigFraction.ZERO));
  }

  private static Evaluation scored(NodeScore score) {
    return new Evaluation(
        Map.of(),
        score,
        Map.of(ENE, score),
        new Maturity(null, null, null, List.of(), false),
        Map.of(),
        new Recommendations(List.of(), List.of()),
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        true);
  }

  private static Course.Stop stop(int year, String version, Evaluation own) {
    return new Course.Stop(LocalDate.of(year, 3, 1), version, own, Optional.empty());
  }

  private static final Evaluation THIRD = scored(rated(1, 3));
  private static final Evaluation HALF = scored(rated(1, 2));

  @Test
  void ofOneVersionEverySubmissionIsComparableAsItIs() {
    Course course = new Course(List.of(stop(2025, "1", THIRD), stop(2026, "1", HALF)));

    assertThat(course.comparable(course.stops().getFirst())).contains(THIRD);
    assertThat(course.hasBreaks()).isFalse();
    assertThat(course.before()).contains(course.stops().getFirst());
  }

  @Test
  void ofAnotherVersionOnlyTheSameAnswersScoredAgainAreComparable() {
    Course.Stop old = new Course.Stop(LocalDate.of(2025, 3, 1), "1", HALF, Optional.of(THIRD));
    Course course = new Course(List.of(old, stop(2026, "2", HALF)));

    assertThat(course.comparable(old)).contains(THIRD);
    assertThat(course.comparable(stop(2024, "0", HALF))).isEmpty();
    assertThat(course.isBreak(0)).isFalse();
    assertThat(course.isBreak(1)).isTrue();
    assertThat(course.hasBreaks()).isTrue();
  }

  @Test
  void theLatestAreTheLastOfThem() {
    Course course =
        new Course(List.of(stop(2024, "1", THIRD), stop(2025, "2", THIRD), stop(2026, "2", HALF)));

    assertThat(course.latest(2).stops()).isEqualTo(course.stops().subList(1, 3));
    assertThat(course.latest(2).hasBreaks()).isFalse();
    assertThat(course.latest(9)).isEqualTo(course);
  }

  @Test
  void oneSubmissionHasNoneBeforeAndNoneIsNoCourse() {
    assertThat(new Course(List.of(stop(2026, "1", HALF))).before()).isEmpty();
    assertThatThrownBy(() -> new Course(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void percentsHaveOneDecimalAndWhatIsNotRatedHasNone() {
    assertThat(Course.percent(scored(rated(2, 3)))).contains(new BigDecimal("66.7"));
    assertThat(Course.percent(HALF, ENE)).contains(new BigDecimal("50.0"));
    assertThat(Course.percent(HALF, new NodeId("EAU"))).isEmpty();
    assertThat(Course.percent(scored(NodeScore.NOT_RATED))).isEmpty();
  }

  /// 333/1000 and 1/3 look alike to one decimal.
  @Test
  void movesAreComparedExactly() {
    Evaluation less = scored(rated(333, 1000));
    assertThat(Move.of(ENE, less, THIRD)).isEqualTo(Move.UP);
    assertThat(Move.of(ENE, THIRD, less)).isEqualTo(Move.DOWN);
    assertThat(Move.of(ENE, THIRD, THIRD)).isEqualTo(Move.SAME);
    assertThat(Move.of(ENE, scored(NodeScore.NOT_RATED), THIRD)).isEqualTo(Move.UNKNOWN);
    assertThat(Move.of(ENE, THIRD, scored(NodeScore.NOT_RATED))).isEqualTo(Move.UNKNOWN);
  }
}
