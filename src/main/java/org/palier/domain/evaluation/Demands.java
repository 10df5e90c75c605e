package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palier.domain.answers.FactTests;
import org.palier.domain.exact.Ratio;
import org.palier.domain.planning.Demand;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.scoring.Amount;

/// Writes what a level asks as demands on the points of questions. `value` is that of the whole or
/// of the theme in question.
record Demands(Standing standing, Duties duties, Situation situation, Gates gates, Amount value) {

  /// Out of reach whatever is done.
  private static final Demand NEVER = new Demand(new Amount.Constant(Ratio.ZERO), Ratio.ONE);

  /// What all the levels up to the last of these ask.
  List<Demand> of(List<Level> levels, Function<Level, List<Gate>> gatesOf) {
    Ratio from =
        levels.stream().map(level -> Ratio.of(level.from())).reduce(Ratio.ZERO, Ratio::max);
    List<Demand> demands = new ArrayList<>();
    demands.add(percent(value, from));
    for (Level level : levels) {
      gatesOf.apply(level).forEach(gate -> demands.addAll(of(gate)));
    }
    return demands;
  }

  private List<Demand> of(Gate gate) {
    return switch (gate) {
      case Gate.QuestionAtLeast(NodeId question, BigDecimal points) ->
          List.of(several(gates.askedFor(List.of(question)), points, 1));
      case Gate.QuestionsAtLeast(List<NodeId> ids, BigDecimal points, int count) ->
          List.of(several(gates.askedFor(ids), points, count));
      case Gate.SocleShare(BigDecimal share, BigDecimal points) ->
          List.of(several(gates.socle(), points, Gates.needed(share, gates.socle().size())));
      case Gate.ThemesAtLeast(BigDecimal percent) -> themes(Ratio.of(percent));
      case Gate.FactGate fact when fact.fact().equals(PlatformFacts.LEGAL_GAPS) ->
          gaps(fact.test());
      case Gate.FactGate fact ->
          gates.blocker(anyLevel(), fact).isEmpty() ? List.of() : List.of(NEVER);
    };
  }

  private LevelId anyLevel() {
    return standing.reading().questionnaire().levels().getFirst().id();
  }

  private static Demand percent(Amount value, Ratio percent) {
    return new Demand(value, percent.dividedBy(Ratio.HUNDRED));
  }

  private static Demand several(List<NodeId> ids, BigDecimal points, int count) {
    Ratio asked = Ratio.of(points);
    List<Amount> reached = new ArrayList<>();
    ids.forEach(id -> reached.add(new Amount.Reached(id, asked)));
    return new Demand(sum(reached), Ratio.of(Math.min(count, ids.size())));
  }

  private static Amount sum(List<Amount> amounts) {
    return new Amount.Sum(
        amounts.stream().map(amount -> new Amount.Part(Ratio.ONE, amount)).toList());
  }

  private List<Demand> themes(Ratio percent) {
    List<Demand> demands = new ArrayList<>();
    for (Group theme : standing.reading().questionnaire().themes()) {
      standing.values().amount(theme.id()).ifPresent(it -> demands.add(percent(it, percent)));
    }
    return demands;
  }

  /// How many gaps must be closed. Where fewer gaps could fail a test that more pass, nothing is
  /// asked here: the plan is judged when it is found.
  private List<Demand> gaps(Condition.Test test) {
    List<ObligationId> open = duties.openGaps(situation.platform());
    int left = open.size();
    while (left >= 0 && !FactTests.passes(test, Ratio.of(left))) {
      left--;
    }
    if (left < 0) {
      return List.of(NEVER);
    }
    return passesBelow(test, left)
        ? List.of(new Demand(sum(closed(open)), Ratio.of(open.size() - left)))
        : List.of();
  }

  private static boolean passesBelow(Condition.Test test, int gaps) {
    for (int fewer = 0; fewer < gaps; fewer++) {
      if (!FactTests.passes(test, Ratio.of(fewer))) {
        return false;
      }
    }
    return true;
  }

  private List<Amount> closed(List<ObligationId> open) {
    List<Amount> closed = new ArrayList<>();
    for (ObligationId duty : open) {
      List<Amount> raised = new ArrayList<>();
      for (Map.Entry<NodeId, List<ObligationId>> alert : duties.alerts().entrySet()) {
        if (alert.getValue().contains(duty)) {
          raised.add(new Amount.Positive(alert.getKey()));
        }
      }
      closed.add(new Amount.Least(raised));
    }
    return closed;
  }
}
