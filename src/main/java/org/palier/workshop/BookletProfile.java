package org.palier.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// For whom a booklet is printed, in so far as it is known: a type, a size, a sector, and facts
/// that are answered by yes or no.
record BookletProfile(
    Optional<String> type,
    Optional<String> size,
    Optional<String> sector,
    Map<FactId, Boolean> answers) {

  static final BookletProfile ANYONE =
      new BookletProfile(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  private static final BigDecimal MANY = BigDecimal.valueOf(1_000_000);

  BookletProfile {
    answers = Map.copyOf(answers);
  }

  boolean isAnyone() {
    return equals(ANYONE);
  }

  /// Facts that stand for all such organisations: a size is a range of employees, told by every
  /// number at which some condition of the questionnaire may turn.
  List<Facts> samples(Questionnaire questionnaire) {
    return size.map(known -> employees(known, questionnaire).stream().map(this::with).toList())
        .orElseGet(() -> List.of(known()));
  }

  private Facts with(BigDecimal employees) {
    return known().with(BuiltinFacts.EMPLOYEES, new FactValue.Number(employees));
  }

  private Facts known() {
    Facts facts = Facts.NONE;
    if (type.isPresent()) {
      facts = facts.with(BuiltinFacts.TYPE, new FactValue.Word(type.get()));
    }
    if (sector.isPresent()) {
      facts = facts.with(BuiltinFacts.SECTOR, new FactValue.Word(sector.get()));
    }
    for (Map.Entry<FactId, Boolean> answer : new java.util.TreeMap<>(answers).entrySet()) {
      facts = facts.with(answer.getKey(), new FactValue.Bool(answer.getValue()));
    }
    return facts;
  }

  private static List<BigDecimal> employees(String size, Questionnaire questionnaire) {
    TreeSet<BigDecimal> turns = new TreeSet<>(List.of(BigDecimal.ZERO, MANY));
    ConditionBounds.of(questionnaire, BuiltinFacts.EMPLOYEES)
        .forEach(
            bound -> {
              turns.add(bound.subtract(BigDecimal.ONE));
              turns.add(bound);
              turns.add(bound.add(BigDecimal.ONE));
            });
    List.of(1, 9, 10, 49, 50, 249, 250).forEach(n -> turns.add(BigDecimal.valueOf(n)));
    return turns.stream()
        .filter(count -> count.signum() >= 0)
        .filter(count -> BuiltinFacts.sizeOf(count).equals(size))
        .toList();
  }
}
