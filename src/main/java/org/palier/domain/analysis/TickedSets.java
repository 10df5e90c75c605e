package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;

/// The sets of options that a question of several takes.
final class TickedSets {

  /// Past this many options the sets are too many to be tried.
  static final int MOST_OPTIONS = 12;

  private TickedSets() {}

  static Optional<List<Set<OptionId>>> of(QuestionKind.Multiple kind) {
    List<QuestionKind.Option> options = kind.options();
    if (options.size() > MOST_OPTIONS) {
      return Optional.empty();
    }
    List<Set<OptionId>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << options.size(); bits++) {
      Set<OptionId> set = new HashSet<>();
      boolean exclusive = false;
      for (int i = 0; i < options.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(options.get(i).id());
          exclusive |= options.get(i).exclusive();
        }
      }
      if (!exclusive || set.size() == 1) {
        sets.add(set);
      }
    }
    return Optional.of(sets);
  }

  static BigDecimal points(QuestionKind.Multiple kind, Set<OptionId> ticked) {
    return kind.options().stream()
        .filter(option -> ticked.contains(option.id()))
        .map(QuestionKind.Option::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(kind.full());
  }
}
