package org.palier.domain.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;

/// A task in whole numbers: what each rung of each question adds to each form, all over one common
/// denominator. Only what may serve a demand is in it.
final class Model {

  /// Sums of gains stay well within a long.
  private static final int BITS = 52;

  final List<NodeId> questions = new ArrayList<>();
  final List<Ladder> ladders = new ArrayList<>();

  /// By question, rung and form; 0 for the first rung.
  final List<long[][]> gains = new ArrayList<>();

  /// In the order of their ids, so that the rank of a step stands for its id.
  final List<Step> steps;

  /// By question and step.
  final List<List<List<Push>>> pushes = new ArrayList<>();

  /// By step, the ranks of those it requires.
  final List<int[]> required = new ArrayList<>();

  /// The forms with the points of today, knots left out.
  final long[] start;

  /// What a form must reach; `NONE` for one that only feeds a knot.
  final long[] bounds;

  final List<Forms.Knot> knots;

  /// By knot, the forms it adds to.
  final List<List<Feed>> feeds = new ArrayList<>();

  static final long NONE = Long.MIN_VALUE;

  /// Adds `value / divisor × factor` to a form; the division leaves no rest.
  record Feed(int form, long factor, long divisor) {
    long of(long value) {
      return Math.multiplyExact(value / divisor, factor);
    }
  }

  private final Task task;
  private final List<Forms.Form> forms;

  /// The numbers are too long to be written over one denominator.
  static final class TooFine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooFine() {
      super("no common denominator", null, false, false);
    }
  }

  /// `demands` are those of the task that are not met.
  Model(Task task, List<Demand> demands) {
    this.task = task;
    Map<NodeId, Ladder> all = ladders(task);
    Forms written = new Forms(demands, task.points(), all);
    this.forms = written.forms;
    this.knots = written.knots;
    BigInteger scale = scale(all);
    Ratio unit = Ratio.of(org.apache.commons.numbers.fraction.BigFraction.of(scale));
    this.start = new long[forms.size()];
    this.bounds = new long[forms.size()];
    all.forEach((question, ladder) -> keepIfItServes(question, ladder, unit));
    begin(all, unit);
    this.steps = serving();
    questions.forEach(question -> pushes.add(pushes(question)));
    bindRequired();
    bindFeeds();
  }

  boolean isDemand(int form) {
    return bounds[form] != NONE;
  }

  /// Adds what a knot is worth to the forms that hold it, once its inputs are known, and gives it.
  long settle(int knot, long[] values) {
    boolean least = knots.get(knot).least();
    long worth = least ? Long.MAX_VALUE : Long.MIN_VALUE;
    for (int input : knots.get(knot).inputs()) {
      worth = least ? Math.min(worth, values[input]) : Math.max(worth, values[input]);
    }
    for (Feed feed : feeds.get(knot)) {
      values[feed.form()] += feed.of(worth);
    }
    return worth;
  }

  private static Map<NodeId, Ladder> ladders(Task task) {
    Map<NodeId, List<Push>> pushes = new LinkedHashMap<>();
    for (Step step : task.steps()) {
      for (Push push : step.pushes()) {
        pushes.computeIfAbsent(push.question(), _ -> new ArrayList<>()).add(push);
      }
    }
    Map<NodeId, Ladder> ladders = new LinkedHashMap<>();
    pushes.forEach(
        (question, own) -> {
          Ladder ladder = Ladder.of(task.points().getOrDefault(question, Ratio.ZERO), own);
          if (ladder.points().size() > 1) {
            ladders.put(question, ladder);
          }
        });
    return ladders;
  }

  private BigInteger scale(Map<NodeId, Ladder> all) {
    BigInteger leaves = BigInteger.ONE;
    BigInteger weights = BigInteger.ONE;
    for (Forms.Form form : forms) {
      leaves = lcm(leaves, form.constant);
      for (Ratio weight : form.knots.values()) {
        weights = lcm(weights, weight);
      }
      for (NodeId question : form.leaves.keySet()) {
        for (Ratio points : ladder(all, question).points()) {
          leaves = lcm(leaves, at(form, question, points));
        }
      }
    }
    int depth = knots.stream().mapToInt(Forms.Knot::depth).max().orElse(0);
    return fitting(leaves.multiply(weights.pow(depth)));
  }

  private static Ladder ladder(Map<NodeId, Ladder> all, NodeId question) {
    Ladder ladder = all.get(question);
    if (ladder == null) {
      throw new IllegalStateException("a question that can't move: " + question);
    }
    return ladder;
  }

  private static BigInteger lcm(BigInteger common, Ratio number) {
    BigInteger denominator = number.toFraction().getDenominator();
    return fitting(common.divide(common.gcd(denominator)).multiply(denominator));
  }

  private static BigInteger fitting(BigInteger scale) {
    if (scale.bitLength() > BITS) {
      throw new TooFine();
    }
    return scale;
  }

  private static Ratio at(Forms.Form form, NodeId question, Ratio points) {
    Ratio sum = Ratio.ZERO;
    for (Forms.Weighed leaf : form.leaves.getOrDefault(question, List.of())) {
      sum = sum.plus(leaf.at(points));
    }
    return sum;
  }

  private void keepIfItServes(NodeId question, Ladder ladder, Ratio unit) {
    long[][] gain = new long[ladder.points().size()][forms.size()];
    boolean serves = false;
    for (int rung = 1; rung < gain.length; rung++) {
      for (int form = 0; form < forms.size(); form++) {
        Ratio here = at(forms.get(form), question, ladder.points().get(rung));
        Ratio today = at(forms.get(form), question, ladder.points().getFirst());
        gain[rung][form] = whole(here.minus(today), unit);
        serves |= gain[rung][form] != 0;
      }
    }
    if (serves) {
      questions.add(question);
      ladders.add(ladder);
      gains.add(gain);
    }
  }

  private static long whole(Ratio number, Ratio unit) {
    BigInteger value = number.times(unit).toFraction().getNumerator();
    if (value.bitLength() > BITS + 8) {
      throw new TooFine();
    }
    return value.longValueExact();
  }

  private void begin(Map<NodeId, Ladder> all, Ratio unit) {
    for (int i = 0; i < start.length; i++) {
      Forms.Form form = forms.get(i);
      Ratio today = form.constant;
      for (NodeId question : form.leaves.keySet()) {
        today = today.plus(at(form, question, ladder(all, question).points().getFirst()));
      }
      start[i] = whole(today, unit);
      bounds[i] = form.bound == null ? NONE : ceiling(form.bound.times(unit));
    }
  }

  private static long ceiling(Ratio bound) {
    return bound.toDecimal(0, java.math.RoundingMode.CEILING).longValueExact();
  }

  /// The steps that move a question that serves, and those they require.
  private List<Step> serving() {
    Set<ActionId> kept = new HashSet<>();
    for (Step step : task.steps()) {
      if (step.pushes().stream().anyMatch(this::isUsed)) {
        kept.add(step.id());
        kept.addAll(step.required());
      }
    }
    return task.steps().stream()
        .filter(step -> kept.contains(step.id()))
        .sorted(java.util.Comparator.comparing(Step::id))
        .toList();
  }

  private boolean isUsed(Push push) {
    int question = questions.indexOf(push.question());
    return question >= 0 && ladders.get(question).isUsedBy(push);
  }

  private void bindRequired() {
    Map<ActionId, Integer> ranks = new LinkedHashMap<>();
    steps.forEach(step -> ranks.put(step.id(), ranks.size()));
    for (Step step : steps) {
      required.add(
          new LinkedHashSet<>(step.required())
              .stream().mapToInt(id -> rank(ranks.get(id), id)).toArray());
    }
  }

  private List<List<Push>> pushes(NodeId question) {
    return steps.stream()
        .map(step -> step.pushes().stream().filter(it -> it.question().equals(question)).toList())
        .toList();
  }

  private static int rank(@Nullable Integer rank, ActionId id) {
    if (rank == null) {
      throw new IllegalArgumentException("required, and not among the steps: " + id);
    }
    return rank;
  }

  private void bindFeeds() {
    for (int knot = 0; knot < knots.size(); knot++) {
      List<Feed> fed = new ArrayList<>();
      for (int form = 0; form < forms.size(); form++) {
        Ratio weight = forms.get(form).knots.get(knot);
        if (weight != null) {
          var fraction = weight.toFraction();
          fed.add(new Feed(form, fraction.getNumeratorAsLong(), fraction.getDenominatorAsLong()));
        }
      }
      feeds.add(fed);
    }
  }
}
