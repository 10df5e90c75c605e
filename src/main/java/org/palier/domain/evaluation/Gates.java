package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.FactTests;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Blocker.Shortfall;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Truth;

/// Finds the gates that do not hold, for the whole or for a theme. `questions` are those whose
/// socle counts.
record Gates(Standing standing, List<Question> questions) {

  /// Empty when the gate holds.
  Optional<Blocker> blocker(LevelId level, Gate gate) {
    return Optional.ofNullable(
        switch (gate) {
          case Gate.QuestionAtLeast(NodeId question, BigDecimal points) ->
              several(level, gate, List.of(question), points, 1);
          case Gate.QuestionsAtLeast(List<NodeId> ids, BigDecimal points, int count) ->
              several(level, gate, ids, points, count);
          case Gate.SocleShare(BigDecimal share, BigDecimal points) ->
              socle(level, gate, share, points);
          case Gate.ThemesAtLeast(BigDecimal percent) -> themes(level, gate, percent);
          case Gate.FactGate(FactId fact, Condition.Test test) -> fact(level, gate, fact, test);
        });
  }

  /// A question that is not concerned or not applicable is not asked for.
  private @Nullable Blocker several(
      LevelId level, Gate gate, List<NodeId> ids, BigDecimal points, int count) {
    List<NodeId> asked = askedFor(ids);
    List<Shortfall> shortfalls = shortfalls(asked, points);
    int reached = asked.size() - shortfalls.size();
    int missing = Math.min(count, asked.size()) - reached;
    return missing <= 0 ? null : new Blocker(level, gate, shortfalls, missing, null);
  }

  private @Nullable Blocker socle(LevelId level, Gate gate, BigDecimal share, BigDecimal points) {
    List<NodeId> socle = socle();
    if (socle.isEmpty()) {
      return null;
    }
    List<Shortfall> shortfalls = shortfalls(socle, points);
    int reached = socle.size() - shortfalls.size();
    int missing = needed(share, socle.size()) - reached;
    BigDecimal actual = Standing.shown(Ratio.of(100L * reached, socle.size()));
    return missing <= 0 ? null : new Blocker(level, gate, shortfalls, missing, actual);
  }

  /// The rated questions of the socle.
  List<NodeId> socle() {
    return questions.stream()
        .filter(question -> question.socle() != null)
        .filter(standing.reading()::isRated)
        .filter(standing.reading()::isSocle)
        .map(Question::id)
        .toList();
  }

  private @Nullable Blocker themes(LevelId level, Gate gate, BigDecimal percent) {
    Ratio asked = Ratio.of(percent);
    List<Shortfall> shortfalls =
        standing.reading().questionnaire().themes().stream()
            .flatMap(
                theme ->
                    standing.percent(theme.id()).stream()
                        .filter(actual -> actual.compareTo(asked) < 0)
                        .map(actual -> new Shortfall(theme.id(), Standing.shown(actual), percent)))
            .toList();
    return shortfalls.isEmpty()
        ? null
        : new Blocker(level, gate, shortfalls, shortfalls.size(), null);
  }

  private @Nullable Blocker fact(LevelId level, Gate gate, FactId fact, Condition.Test test) {
    Ratio known = standing.platform().get(fact);
    boolean holds =
        known == null
            ? standing.reading().truth(new Condition.FactTest(fact, test)) == Truth.TRUE
            : FactTests.passes(test, known);
    return holds ? null : new Blocker(level, gate, List.of(), 0, actual(fact, known));
  }

  private @Nullable BigDecimal actual(FactId fact, @Nullable Ratio known) {
    if (known != null) {
      return Standing.shown(known);
    }
    return standing.reading().facts().value(fact).orElse(null)
            instanceof FactValue.Number(BigDecimal number)
        ? number
        : null;
  }

  List<NodeId> askedFor(List<NodeId> ids) {
    return ids.stream().filter(this::isAskedFor).toList();
  }

  private boolean isAskedFor(NodeId question) {
    QuestionState state = standing.reading().state(question);
    return state != QuestionState.NOT_CONCERNED && state != QuestionState.NOT_APPLICABLE;
  }

  private List<Shortfall> shortfalls(List<NodeId> ids, BigDecimal points) {
    Ratio asked = Ratio.of(points);
    return ids.stream()
        .filter(id -> standing.points(id).compareTo(asked) < 0)
        .map(id -> new Shortfall(id, Standing.shown(standing.points(id)), points))
        .toList();
  }

  /// The least number of `count` questions that makes a share.
  static int needed(BigDecimal share, int count) {
    Ratio exact = Ratio.of(share).times(Ratio.of(count)).dividedBy(Ratio.HUNDRED);
    return exact.toDecimal(0, java.math.RoundingMode.CEILING).intValueExact();
  }
}
