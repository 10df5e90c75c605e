package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.domain.evaluation.Evaluation;
import org.palier.referential.Model.Worth;

/// Models that other people use, written in the format; every number is worked by hand.
class OtherModelsTest {

  private Path folder = Path.of("");

  @BeforeEach
  void takeFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  /// STR: (1 + 1/2)/2 + (1/4 + 1/4)/2 + (0 + 1/2)/2 = 3/4 + 1/4 + 1/4 = 1.25 of 3. EDU: three times
  /// 1/4 = 0.75. GOV: (1.25 + 0.75)/2 = 1. INC: 1 + 3/4 + 1/8 = 1.875. The whole: (1 + 1.875)/2 =
  /// 1.4375.
  @Test
  void practicesAreSumsOverLevelsOfMeansOfStreams() {
    Model model = Model.of("summed-levels", folder);
    Evaluation result =
        model.answered(
            """
            answers:
              {STR-1A: most, STR-1B: half, STR-2A: some, STR-2B: some, STR-3A: none, STR-3B: half,
               EDU-1A: some, EDU-1B: some, EDU-2A: some, EDU-2B: some, EDU-3A: some, EDU-3B: some,
               INC-1A: most, INC-1B: most, INC-2A: most, INC-2B: half, INC-3A: none, INC-3B: some}
            """);
    assertThat(model.of(result, "STR")).isEqualTo(new Worth("5/12", "1.25"));
    assertThat(model.of(result, "EDU")).isEqualTo(new Worth("1/4", "0.75"));
    assertThat(model.of(result, "GOV")).isEqualTo(new Worth("1/3", "1.00"));
    assertThat(model.of(result, "INC")).isEqualTo(new Worth("5/8", "1.88"));
    assertThat(model.overall(result)).isEqualTo(new Worth("23/48", "1.44"));
    assertThat(result.maturity().level()).isNull();
    assertThat(result.maturity().blockedBy()).isEmpty();
  }

  /// A practice where only the third level is worked on counts it all the same: nothing gates it.
  @Test
  void aHighLevelCountsWithoutTheLowerOnes() {
    Model model = Model.of("summed-levels", folder);
    Evaluation result = model.answered("answers: {STR-3A: most, STR-3B: most}\n");
    assertThat(model.of(result, "STR")).isEqualTo(new Worth("1/3", "1.00"));
  }

  private static final String SHARES =
      """
      answers: {K-1: {value: 60}, K-2: {value: 20}, P-1: {value: 100}, P-2: {value: 50}\
      """;

  /// K-3's 30 points go in equal parts to K-1 (10 + 15) and K-2 (20 + 15): (25 × 0.6 + 35 × 0.2)/60
  /// = 22/60. In proportion it would be (10 × 0.6 + 20 × 0.2)/30 = 1/3.
  @Test
  void pointsNotConcernedAreSharedInEqualParts() {
    Model model = Model.of("shared-points", folder);
    Evaluation result = model.answered("facts: {runs_housing: false}\n" + SHARES + "}\n");
    assertThat(model.of(result, "KNOW")).isEqualTo(new Worth("11/30", "36.7"));
  }

  /// P-1's potential is halved to 10 and nobody receives the rest: (10 × 1 + 20 × 0.5)/30 = 2/3,
  /// and the theme weighs 30 in place of 40. With a network: (20 × 1 + 20 × 0.5)/40 = 3/4.
  @Test
  void theProfileReducesAPotential() {
    Model model = Model.of("shared-points", folder);
    assertThat(model.of(model.answered("facts: {runs_network: false}\n" + SHARES + "}\n"), "PLAN"))
        .isEqualTo(new Worth("2/3", "66.7"));
    assertThat(model.of(model.answered("facts: {runs_network: true}\n" + SHARES + "}\n"), "PLAN"))
        .isEqualTo(new Worth("3/4", "75.0"));
  }

  /// ACT would be 90 %, KNOW is 22/60: (60 × 22/60 + 30 × 2/3 + 10 × 22/60)/100 = (22 + 20 +
  /// 11/3)/100 = 137/300.
  @Test
  void aThemeIsWorthAtMostTheOneThatCapsIt() {
    Model model = Model.of("shared-points", folder);
    Evaluation result =
        model.answered(
            "facts: {runs_housing: false, runs_network: false, owns_forest: true}\n"
                + SHARES
                + ", A-1: {value: 90}}\n");
    assertThat(model.of(result, "ACT")).isEqualTo(new Worth("11/30", "36.7"));
    assertThat(model.overall(result)).isEqualTo(new Worth("137/300", "45.7"));
  }

  /// Without a forest the 10 points of ACT go by halves to KNOW (60 + 5) and PLAN (30 + 5): (65 ×
  /// 22/60 + 35 × 2/3)/100 = 283/600.
  @Test
  void aThemeNotConcernedSharesItsPointsToo() {
    Model model = Model.of("shared-points", folder);
    Evaluation result =
        model.answered(
            "facts: {runs_housing: false, runs_network: false, owns_forest: false}\n"
                + SHARES
                + "}\n");
    assertThat(model.of(result, "ACT")).isEqualTo(new Worth("", ""));
    assertThat(model.overall(result)).isEqualTo(new Worth("283/600", "47.2"));
  }

  private static final String VERDICTS =
      "answers: {C1.1.1: yes, C1.1.2: partly, C1.1.3: no, C1.2.1: yes, C2.1: partly, C2.2: yes}\n";

  /// Weights 1, 1, 3, 4, 1, 2: (1 + 1/2 + 0 + 4 + 1/2 + 2)/12 = 2/3, cut to 66.6. Chapter 1: (1 +
  /// 1/2
  /// + 0 + 4)/9 = 11/18.
  @Test
  void anAuditTreeOfSumsIsOneFlatWeightedMean() {
    Model model = Model.of("audit-flat", folder);
    Evaluation result = model.answered(VERDICTS);
    assertThat(model.of(result, "C1")).isEqualTo(new Worth("11/18", "61.1"));
    assertThat(model.overall(result)).isEqualTo(new Worth("2/3", "66.6"));
  }

  /// Section 1.1: 1.5/5 = 3/10; 1.2: 1; chapter 1: 13/20. Chapter 2: (1/2 + 2)/3 = 5/6. The whole:
  /// (13/20 + 5/6)/2 = 89/120 = 74.166…, cut to 74.1; chapter 2, 83.33…, to 83.3.
  @Test
  void theSameTreeWithoutSumsIsAMeanOfMeans() {
    Model model = Model.of("audit-means", folder);
    Evaluation result = model.answered(VERDICTS);
    assertThat(model.of(result, "C1.1")).isEqualTo(new Worth("3/10", "30.0"));
    assertThat(model.of(result, "C1")).isEqualTo(new Worth("13/20", "65.0"));
    assertThat(model.of(result, "C2")).isEqualTo(new Worth("5/6", "83.3"));
    assertThat(model.overall(result)).isEqualTo(new Worth("89/120", "74.1"));
  }

  /// X: (3 + 2)/2 = 2.5, X-3 left out. Y: (2 × 1 + 1 × 0)/3 = 2/3, Y-2 left out with its weight. Z:
  /// nothing is known. The whole: (5/2 + 2/3)/2 = 19/12 of 3.
  @Test
  void whatIsNotKnownIsLeftOutOfAnIndex() {
    Model model = Model.of("index-known", folder);
    Evaluation result =
        model.answered(
            """
            answers:
              {X-1: 3, X-2: 2, X-3: {dont_know: true}, Y-1: 1, Y-2: {dont_know: true}, Y-3: 0,
               Z-1: {dont_know: true}, Z-2: {dont_know: true}}
            """);
    assertThat(model.of(result, "X")).isEqualTo(new Worth("5/6", "2.5"));
    assertThat(model.of(result, "Y")).isEqualTo(new Worth("2/9", "0.7"));
    assertThat(model.of(result, "Z")).isEqualTo(new Worth("", ""));
    assertThat(model.overall(result)).isEqualTo(new Worth("19/36", "1.6"));
  }

  /// An empty line counts 0: X is (3 + 2 + 0)/3 = 5/3.
  @Test
  void anEmptyLineOfAnIndexIsNotADontKnow() {
    Model model = Model.of("index-known", folder);
    Evaluation result = model.answered("answers: {X-1: 3, X-2: 2}\n");
    assertThat(model.of(result, "X")).isEqualTo(new Worth("5/9", "1.7"));
  }
}
