package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Amount;

/// Demands taken apart into linear forms: each is a constant, a sum over questions, and a sum of
/// knots. A knot is the least or the greatest of other forms, and known only once they are.
final class Forms {

  /// A sum under way. `bound` null where the form only feeds a knot.
  static final class Form {
    final @Nullable Ratio bound;
    Ratio constant = Ratio.ZERO;
    final Map<NodeId, List<Weighed>> leaves = new LinkedHashMap<>();
    final Map<Integer, Ratio> knots = new LinkedHashMap<>();

    private Form(@Nullable Ratio bound) {
      this.bound = bound;
    }
  }

  record Weighed(Ratio weight, Amount leaf) {
    Ratio at(Ratio points) {
      Ratio value =
          switch (leaf) {
            case Amount.Share(var _, Ratio full) -> points.dividedBy(full).min(Ratio.ONE);
            case Amount.Reached(var _, Ratio asked) -> one(points.compareTo(asked) >= 0);
            case Amount.Positive(var _) -> one(points.signum() > 0);
            case Amount.Constant _, Amount.Sum _, Amount.Least _, Amount.Most _ ->
                throw new IllegalStateException("no leaf: " + leaf);
          };
      return weight.times(value);
    }

    private static Ratio one(boolean holds) {
      return holds ? Ratio.ONE : Ratio.ZERO;
    }
  }

  /// `depth` is 1 above the deepest knot that its inputs hold.
  record Knot(boolean least, List<Integer> inputs, int depth) {}

  private final Map<NodeId, Ladder> ladders;
  private final Map<NodeId, Ratio> points;
  private final Map<Amount, Integer> known = new IdentityHashMap<>();
  final List<Form> forms = new ArrayList<>();

  /// A knot comes after those that its inputs hold.
  final List<Knot> knots = new ArrayList<>();

  /// `ladders` are those of the questions that can move.
  Forms(List<Demand> demands, Map<NodeId, Ratio> points, Map<NodeId, Ladder> ladders) {
    this.points = points;
    this.ladders = ladders;
    demands.forEach(demand -> ask(demand.amount(), demand.bound()));
  }

  /// The least of several reaches what each of them reaches.
  private void ask(Amount amount, Ratio bound) {
    if (amount instanceof Amount.Least(List<Amount> amounts)) {
      amounts.forEach(each -> ask(each, bound));
    } else {
      Form form = form(bound);
      add(amount, Ratio.ONE, form);
    }
  }

  private Form form(@Nullable Ratio bound) {
    Form form = new Form(bound);
    forms.add(form);
    return form;
  }

  private void add(Amount amount, Ratio weight, Form form) {
    switch (amount) {
      case Amount.Constant(Ratio value) -> form.constant = form.constant.plus(weight.times(value));
      case Amount.Share(NodeId question, Ratio _) -> leaf(question, weight, amount, form);
      case Amount.Reached(NodeId question, Ratio _) -> leaf(question, weight, amount, form);
      case Amount.Positive(NodeId question) -> leaf(question, weight, amount, form);
      case Amount.Sum(List<Amount.Part> parts) ->
          parts.forEach(part -> add(part.amount(), weight.times(part.weight()), form));
      case Amount.Least(List<Amount> amounts) -> knot(amount, amounts, weight, form);
      case Amount.Most(List<Amount> amounts) -> knot(amount, amounts, weight, form);
    }
  }

  private void leaf(NodeId question, Ratio weight, Amount leaf, Form form) {
    Weighed weighed = new Weighed(weight, leaf);
    if (ladders.containsKey(question)) {
      form.leaves.computeIfAbsent(question, _ -> new ArrayList<>()).add(weighed);
    } else {
      Ratio today = points.getOrDefault(question, Ratio.ZERO);
      form.constant = form.constant.plus(weighed.at(today));
    }
  }

  private void knot(Amount amount, List<Amount> amounts, Ratio weight, Form form) {
    if (weight.isZero()) {
      return;
    }
    Integer index = known.get(amount);
    if (index == null) {
      index = knots(amount instanceof Amount.Least, amounts);
      known.put(amount, index);
    }
    form.knots.merge(index, weight, Ratio::plus);
  }

  private int knots(boolean least, List<Amount> amounts) {
    List<Integer> inputs = new ArrayList<>();
    int depth = 0;
    for (Amount amount : amounts) {
      Form input = new Form(null);
      add(amount, Ratio.ONE, input);
      for (int held : input.knots.keySet()) {
        depth = Math.max(depth, knots.get(held).depth());
      }
      inputs.add(forms.size());
      forms.add(input);
    }
    knots.add(new Knot(least, inputs, depth + 1));
    return knots.size() - 1;
  }
}
