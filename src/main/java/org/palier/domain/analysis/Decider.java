package org.palier.domain.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;

/// Decides whether some organisation that knows all its facts can make a condition true.
///
/// It gives values to the facts and questions that the condition involves, one after the other, and
/// asks the engine itself: Kleene's logic makes a part of the values enough as soon as the
/// condition is true or false. Each fact or question takes one value of each kind that the tests
/// tell apart, so the answer is exact; past `BOUND` readings it is left open.
final class Decider {

  /// How many readings one decision may cost.
  static final int BOUND = 20_000;

  private final Questionnaire questionnaire;

  Decider(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  Decision possible(Condition... all) {
    Condition condition = all.length == 1 ? all[0] : new Condition.All(List.of(all));
    return Unknowns.of(questionnaire, condition)
        .<Decision>map(unknowns -> new Search(condition, unknowns).run())
        .orElseGet(Decision.NotDecided::new);
  }

  private final class Search {

    private final Condition condition;
    private final List<Unknown> unknowns;
    private int readings;

    Search(Condition condition, List<Unknown> unknowns) {
      this.condition = condition;
      this.unknowns = unknowns;
    }

    Decision run() {
      Case start = new Case(Facts.NONE, Answers.NONE);
      Case found = search(start, 0);
      if (found != null) {
        Case least = without(found);
        return new Decision.Possible(least.facts(), least.answers());
      }
      return readings > BOUND ? new Decision.NotDecided() : new Decision.Impossible();
    }

    private @Nullable Case search(Case current, int next) {
      if (++readings > BOUND) {
        return null;
      }
      Truth truth = truth(current);
      if (truth != Truth.UNKNOWN || next == unknowns.size()) {
        return truth == Truth.TRUE ? current : null;
      }
      for (Case tried : unknowns.get(next).given(current)) {
        Case found = search(tried, next + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    /// Only what makes it true, so that a reader sees the reason.
    private Case without(Case found) {
      Case least = found;
      for (Unknown unknown : unknowns) {
        Case fewer = unknown.takenFrom(least);
        if (truth(fewer) == Truth.TRUE) {
          least = fewer;
        }
      }
      return least;
    }

    private Truth truth(Case given) {
      return Reading.of(questionnaire, given.facts(), given.answers()).truth(condition);
    }
  }
}
