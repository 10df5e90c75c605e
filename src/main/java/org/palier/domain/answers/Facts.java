package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;

/// What an organisation said of itself. Facts not given are unknown; `size` and `department` are
/// derived from `employees` and `commune` and can't be given otherwise.
public record Facts(Map<FactId, FactValue> given) {

  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    if (given.containsKey(BuiltinFacts.SIZE) || given.containsKey(BuiltinFacts.DEPARTMENT)) {
      throw new IllegalArgumentException("size and department are derived, not given");
    }
  }

  public Optional<FactValue> value(FactId id) {
    if (id.equals(BuiltinFacts.SIZE)) {
      return number(BuiltinFacts.EMPLOYEES).map(BuiltinFacts::sizeOf).map(FactValue.Word::new);
    }
    if (id.equals(BuiltinFacts.DEPARTMENT)) {
      return word(BuiltinFacts.COMMUNE).map(BuiltinFacts::departmentOf).map(FactValue.Word::new);
    }
    return Optional.ofNullable(given.get(id));
  }

  public Optional<String> word(FactId id) {
    return value(id).map(v -> v instanceof FactValue.Word(String word) ? word : null);
  }

  public Optional<BigDecimal> number(FactId id) {
    return Optional.ofNullable(given.get(id))
        .map(v -> v instanceof FactValue.Number(BigDecimal number) ? number : null);
  }

  public Facts with(FactId id, FactValue value) {
    Map<FactId, FactValue> next = new LinkedHashMap<>(given);
    next.put(id, value);
    return new Facts(next);
  }
}
