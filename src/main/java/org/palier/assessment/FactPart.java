package org.palier.assessment;

import java.util.ArrayList;
import java.util.List;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Questionnaire;

/// The facts of one page: who the organisation is, then the questionnaire's own facts, at most 24 a
/// page so that each stays short on a phone. `number` counts from 1 to `count`.
record FactPart(int number, int count, List<Fact> facts) {

  private static final int LIMIT = 24;

  FactPart {
    facts = List.copyOf(facts);
  }

  /// The part of that number, or the nearest there is.
  static FactPart of(Questionnaire questionnaire, int number) {
    List<List<Fact>> parts = parts(questionnaire.facts());
    int nearest = Math.clamp(number, 1, parts.size());
    return new FactPart(nearest, parts.size(), parts.get(nearest - 1));
  }

  private static List<List<Fact>> parts(List<Fact> facts) {
    List<List<Fact>> parts = new ArrayList<>();
    parts.add(facts.stream().filter(Fact::builtin).toList());
    List<Fact> own = facts.stream().filter(fact -> !fact.builtin()).toList();
    int pages = Math.ceilDiv(own.size(), LIMIT);
    for (int page = 0; page < pages; page++) {
      parts.add(own.subList(page * own.size() / pages, (page + 1) * own.size() / pages));
    }
    return parts;
  }

  boolean isFirst() {
    return number == 1;
  }

  boolean isLast() {
    return number == count;
  }

  int next() {
    return number + 1;
  }

  int previous() {
    return number - 1;
  }
}
