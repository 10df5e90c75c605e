package org.palier.domain.planning;

import java.util.Arrays;
import java.util.List;

/// After which block each form and knot is known for good; −1 where no block changes it.
final class Closing {

  private final Model model;
  private final int[] forms;
  private final int[] knots;

  private Closing(Model model, int[] forms, int[] knots) {
    this.model = model;
    this.forms = forms;
    this.knots = knots;
  }

  static Closing of(Model model, List<List<Option>> blocks) {
    int[] forms = new int[model.start.length];
    Arrays.fill(forms, -1);
    for (int block = 0; block < blocks.size(); block++) {
      for (Option option : blocks.get(block)) {
        for (int form = 0; form < forms.length; form++) {
          forms[form] = option.gains()[form] == 0 ? forms[form] : block;
        }
      }
    }
    int[] knots = new int[model.knots.size()];
    for (int knot = 0; knot < knots.length; knot++) {
      int last = -1;
      for (int input : model.knots.get(knot).inputs()) {
        last = Math.max(last, forms[input]);
      }
      knots[knot] = last;
      for (Model.Feed feed : model.feeds.get(knot)) {
        forms[feed.form()] = Math.max(forms[feed.form()], last);
      }
    }
    return new Closing(model, forms, knots);
  }

  boolean isClosed(int form, int block) {
    return forms[form] <= block;
  }

  /// Settles what this block makes known. False where a demand is known to fail. What a demand has
  /// beyond its bound, and the forms that are of no more use, are forgotten.
  boolean close(int block, long[] values) {
    for (int knot = 0; knot < knots.length; knot++) {
      if (knots[knot] == block) {
        model.settle(knot, values);
        for (int input : model.knots.get(knot).inputs()) {
          values[input] = 0;
        }
      }
    }
    for (int form = 0; form < forms.length; form++) {
      if (model.isDemand(form)) {
        if (forms[form] <= block && values[form] < model.bounds[form]) {
          return false;
        }
        values[form] = Math.min(values[form], model.bounds[form]);
      }
    }
    return true;
  }

  /// The most that the knots not known after a block can add to a form.
  long openKnots(int form, int block, Summit summit) {
    long most = 0;
    for (int knot = 0; knot < knots.length; knot++) {
      if (knots[knot] > block) {
        for (Model.Feed feed : model.feeds.get(knot)) {
          most += feed.form() == form ? feed.of(summit.knots[knot]) : 0;
        }
      }
    }
    return most;
  }
}
