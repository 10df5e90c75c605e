package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.List;

/// What doing every step gives: the most that each form and knot can be worth, and which rungs are
/// too low for any plan, because even the best of all else could not make up for them.
final class Summit {

  /// By form, knots included.
  final long[] values;

  /// By knot.
  final long[] knots;

  private final Model model;
  private final int[] tops;

  Summit(Model model) {
    this.model = model;
    this.values = model.start.clone();
    this.knots = new long[model.knots.size()];
    this.tops = new int[model.questions.size()];
    for (int question = 0; question < tops.length; question++) {
      tops[question] = model.ladders.get(question).top(all(model.pushes.get(question)));
      for (int form = 0; form < values.length; form++) {
        values[form] += model.gains.get(question)[tops[question]][form];
      }
    }
    for (int knot = 0; knot < knots.length; knot++) {
      knots[knot] = model.settle(knot, values);
    }
  }

  boolean meetsAll() {
    for (int form = 0; form < values.length; form++) {
      if (model.isDemand(form) && values[form] < model.bounds[form]) {
        return false;
      }
    }
    return true;
  }

  boolean suffices(int question, int rung) {
    long[][] gains = model.gains.get(question);
    for (int form = 0; form < values.length; form++) {
      long lost = gains[tops[question]][form] - gains[rung][form];
      if (model.isDemand(form) && values[form] - lost < model.bounds[form]) {
        return false;
      }
    }
    return true;
  }

  private static List<Push> all(List<List<Push>> pushes) {
    List<Push> all = new ArrayList<>();
    pushes.forEach(all::addAll);
    return all;
  }
}
