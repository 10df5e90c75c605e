package org.palier.domain.receipt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;

/// What came of a place of the tree.
public sealed interface Result {

  /// `own` is the value in [0, 1] before the cap. `sum` is what the lines add up to, less what the
  /// cap takes: the shown score itself, or the score cut to the decimals of its scale where it is
  /// shown as less than a threshold. `next` is null where a place has no level, or the last one.
  record Scored(
      Ratio own,
      @Nullable Cap cap,
      NodeScore.Rated score,
      Scale scale,
      ShownScore shown,
      BigDecimal sum,
      boolean fragile,
      @Nullable Next next)
      implements Result {

    /// What the lines add up to before the cap, to the decimals of the scale.
    public BigDecimal beforeCap() {
      return cap == null ? sum : sum.add(cap.taken());
    }
  }

  /// A place that counts for nothing in its group.
  record LeftOut(Reason reason) implements Result {}

  /// The node whose value may not be exceeded: its value (null when it is not rated, and then it
  /// caps nothing), and what it takes on the scale, to its decimals, at least 0.
  record Cap(NodeId by, @Nullable Ratio value, BigDecimal taken) {}

  /// The next level: where it begins, of 100, the points still missing (exact, 0 when reached), and
  /// how many gates up to it do not hold.
  record Next(LevelId level, BigDecimal from, Ratio missing, int gates) {}

  /// Why a place is left out.
  sealed interface Reason {

    /// The condition of the node `by`, the place itself or a group above, is false.
    record NotConcerned(NodeId by, Condition when) implements Reason {}

    /// Declared without object, for the reason the respondent gave.
    record NotApplicable(String words) implements Reason {}

    /// A "don't know", where the questionnaire leaves them out.
    record DontKnow() implements Reason {}

    /// A question answered in words.
    record Words() implements Reason {}

    /// A question that is only recorded.
    record Recorded() implements Reason {}

    /// A group with fewer rated questions than it takes.
    record TooFew(int rated, int needed) implements Reason {}

    /// A group of which nothing that is rated weighs anything.
    record NoWeight() implements Reason {}
  }
}
