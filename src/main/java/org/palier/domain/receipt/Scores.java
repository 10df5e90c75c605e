package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.Account;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.scoring.ShownScore;

/// The scores of a receipt: rounding, cap, and the way to the next level.
record Scores(Questionnaire questionnaire, Evaluation evaluation) {

  Result.Scored scored(
      Account account, NodeScore.Rated rated, Scale scale, @Nullable Maturity maturity) {
    List<Level> levels = maturity == null ? List.of() : questionnaire.levels();
    ShownScore shown = ShownScore.of(rated.value(), scale, levels);
    BigDecimal sum =
        switch (shown) {
          case ShownScore.Rounded(BigDecimal value) -> value;
          case ShownScore.LessThan _ -> onScale(account.value(), scale, RoundingMode.DOWN);
        };
    return new Result.Scored(
        account.own(),
        cap(account, scale, sum),
        rated,
        scale,
        shown,
        sum,
        maturity != null && maturity.fragile(),
        maturity == null ? null : next(maturity));
  }

  private Result.@Nullable Cap cap(Account account, Scale scale, BigDecimal sum) {
    NodeId by = account.node() == null ? null : account.node().capBy();
    if (by == null) {
      return null;
    }
    Ratio value =
        evaluation.nodes().get(by) instanceof NodeScore.Rated rated
            ? Ratio.of(rated.value())
            : null;
    BigDecimal taken =
        account.own().equals(account.value())
            ? BigDecimal.ZERO
            : onScale(account.own(), scale, ShownScore.mode(scale)).subtract(sum);
    return new Result.Cap(by, value, taken);
  }

  private static BigDecimal onScale(Ratio value, Scale scale, RoundingMode mode) {
    return value.times(Ratio.of(scale.max())).toDecimal(scale.decimals(), mode);
  }

  private Result.@Nullable Next next(Maturity maturity) {
    if (maturity.next() == null || maturity.pointsToNext() == null) {
      return null;
    }
    return new Result.Next(
        maturity.next(),
        questionnaire.level(maturity.next()).orElseThrow().from(),
        Ratio.of(maturity.pointsToNext()),
        maturity.blockedBy().size());
  }
}
