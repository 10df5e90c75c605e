package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palier.domain.answers.FactTests;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.Questionnaire;

/// A level with all that it asks: its own gates and those of the levels below it, of the whole or
/// of a theme.
record SingleLevel(Level level, List<Gate> gates, boolean ofTheme) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static SingleLevel of(List<Level> levels, int rank, boolean ofTheme) {
    List<Gate> gates = new ArrayList<>();
    for (Level level : levels.subList(0, rank + 1)) {
      gates.addAll(ofTheme ? level.themeGates() : level.gates());
    }
    return new SingleLevel(levels.get(rank), gates, ofTheme);
  }

  /// The questionnaire with this level alone.
  Questionnaire in(Questionnaire whole) {
    Level only =
        new Level(
            level.id(),
            level.title(),
            null,
            null,
            level.from(),
            ofTheme ? List.of() : gates,
            ofTheme ? gates : List.of());
    return Questionnaire.of(
        whole.id(),
        whole.version(),
        whole.language(),
        whole.title(),
        whole.subject(),
        whole.facts(),
        whole.flags(),
        whole.scoring(),
        whole.themes(),
        List.of(only));
  }

  /// What it asks of the facts of the organisation.
  Condition facts() {
    return new Condition.All(
        factGates()
            .filter(gate -> !PlatformFacts.NAMES.contains(gate.fact()))
            .<Condition>map(gate -> new Condition.FactTest(gate.fact(), gate.test()))
            .toList());
  }

  /// For each fact of the platform that it tests, a value that passes; none where one has no such
  /// value. The highest share and the least number of the rest are preferred.
  Optional<Map<FactId, BigDecimal>> platform() {
    Map<FactId, BigDecimal> values = new HashMap<>();
    for (FactId fact : PlatformFacts.NAMES) {
      List<Condition.Test> tests =
          factGates().filter(gate -> gate.fact().equals(fact)).map(Gate.FactGate::test).toList();
      if (!tests.isEmpty()) {
        Optional<BigDecimal> value = value(fact, tests);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.put(fact, value.get());
      }
    }
    return Optional.of(values);
  }

  private Stream<Gate.FactGate> factGates() {
    return gates.stream()
        .flatMap(gate -> gate instanceof Gate.FactGate of ? Stream.of(of) : Stream.of());
  }

  private static Optional<BigDecimal> value(FactId fact, List<Condition.Test> tests) {
    boolean share = isShare(fact);
    List<BigDecimal> tried = new ArrayList<>(FactSamples.compared(fact, tests, !share));
    tried.add(BigDecimal.ZERO);
    if (share) {
      tried.add(HUNDRED);
    }
    Stream<BigDecimal> fitting =
        tried.stream()
            .filter(value -> value.signum() >= 0)
            .filter(value -> !share || value.compareTo(HUNDRED) <= 0)
            .filter(
                value -> tests.stream().allMatch(test -> FactTests.passes(test, Ratio.of(value))));
    return share ? fitting.max(BigDecimal::compareTo) : fitting.min(BigDecimal::compareTo);
  }

  private static boolean isShare(FactId fact) {
    return fact.equals(PlatformFacts.EVIDENCE_SHARE) || fact.equals(PlatformFacts.ANSWERED_SHARE);
  }
}
