package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds every number of a receipt again from its JSON alone, by the rules of `docs/scoring.md`,
/// and tells those that are not as printed. It knows none of the platform's classes.
public final class PocketCalculator {

  private static final String WHOLE = "overall";

  private final Map<String, Map<?, ?>> nodes = new HashMap<>();
  private final boolean dontKnowsCount;
  private final List<?> thresholds;
  private final Map<String, Found> found = new HashMap<>();
  private final Map<String, HandFraction> weights = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  private PocketCalculator(Map<?, ?> receipt) {
    map(receipt, "nodes").forEach((id, node) -> nodes.put(id.toString(), (Map<?, ?>) node));
    nodes.put(WHOLE, map(receipt, WHOLE));
    dontKnowsCount = text(receipt, "dontKnow").equals("zero");
    thresholds = list(receipt, "thresholds");
  }

  /// Each number that is not as printed, as `node: name: printed, found`.
  public static List<String> differences(Map<?, ?> receipt) {
    PocketCalculator calculator = new PocketCalculator(receipt);
    calculator.weigh(WHOLE);
    calculator.nodes.keySet().forEach(calculator::check);
    return calculator.differences;
  }

  /// What a place is worth: rated or not, before the cap and after it.
  private record Found(
      boolean rated,
      HandFraction own,
      HandFraction earned,
      HandFraction missed,
      HandFraction unanswered,
      HandFraction dontKnow,
      HandFraction best) {

    static final Found NOTHING =
        new Found(
            false,
            HandFraction.ZERO,
            HandFraction.ZERO,
            HandFraction.ZERO,
            HandFraction.ZERO,
            HandFraction.ZERO,
            HandFraction.ZERO);

    static Found of(
        HandFraction earned,
        HandFraction missed,
        HandFraction unanswered,
        HandFraction dontKnow,
        HandFraction best) {
      return new Found(true, earned, earned, missed, unanswered, dontKnow, best);
    }

    Found cappedBy(Found cap) {
      HandFraction kept = earned.least(cap.earned);
      return new Found(
          true,
          own,
          kept,
          missed.plus(earned.minus(kept)),
          unanswered,
          dontKnow,
          best.least(cap.best));
    }
  }

  // Weights, from the leaves up.

  private void weigh(String id) {
    if (!isGroup(id)) {
      return;
    }
    children(id).forEach(this::weigh);
    children(id).forEach(child -> weights.put(child, reduced(child)));
    if (text(at(id), "missingWeight").equals("equal")) {
      shareEqually(children(id));
    }
    compare(id, "sumOfWeights", weightOfRated(id), "sumOfWeights");
  }

  private HandFraction reduced(String id) {
    Map<?, ?> weight = map(at(id), "weight");
    HandFraction declared = HandFraction.of(text(weight, "declared"));
    if (text(weight, "of").equals("children")) {
      declared = isRated(id) ? weightOfRated(id) : sumOfReduced(id);
    }
    HandFraction reduced = declared;
    for (Object reduction : list(weight, "reductions")) {
      reduced = reduced.times(HandFraction.of(text((Map<?, ?>) reduction, "factor")));
    }
    compare(id, "declared", declared, weight);
    compare(id, "reduced", reduced, weight);
    return reduced;
  }

  private HandFraction weightOfRated(String id) {
    return sum(children(id).stream().filter(this::isRated).map(this::weight).toList());
  }

  private HandFraction sumOfReduced(String id) {
    return sum(
        children(id).stream()
            .map(child -> HandFraction.of(text(map(at(child), "weight"), "reduced")))
            .toList());
  }

  private void shareEqually(List<String> children) {
    HandFraction lost =
        sum(children.stream().filter(child -> !isRated(child)).map(this::weight).toList());
    List<String> heirs =
        children.stream().filter(this::isRated).filter(child -> !weight(child).isZero()).toList();
    for (String heir : heirs) {
      HandFraction part = lost.dividedBy(HandFraction.whole(heirs.size()));
      weights.put(heir, weight(heir).plus(part));
    }
  }

  private HandFraction weight(String id) {
    return Objects.requireNonNull(weights.get(id), id);
  }

  // What is rated.

  private boolean isRated(String id) {
    if (isGroup(id)) {
      return ratedQuestions(id) >= number(at(id), "minRated") && !weightOfRated(id).isZero();
    }
    String state = text(at(id), "state");
    return !text(at(id), "kind").equals("text")
        && !"recorded".equals(reason(id))
        && (state.equals("answered")
            || state.equals("unanswered")
            || state.equals("dont_know") && dontKnowsCount);
  }

  private long ratedQuestions(String id) {
    return isGroup(id)
        ? children(id).stream().mapToLong(this::ratedQuestions).sum()
        : isRated(id) ? 1 : 0;
  }

  private @Nullable String reason(String id) {
    return at(id).get("leftOut") instanceof Map<?, ?> leftOut ? text(leftOut, "reason") : null;
  }

  // Values.

  private Found found(String id) {
    Found known = found.get(id);
    if (known == null) {
      known = isRated(id) ? capped(id, isGroup(id) ? ofGroup(id) : ofQuestion(id)) : Found.NOTHING;
      found.put(id, known);
    }
    return known;
  }

  private Found capped(String id, Found own) {
    if (!(at(id).get("cap") instanceof Map<?, ?> cap)) {
      return own;
    }
    Found other = found(text(cap, "by"));
    return other.rated() ? own.cappedBy(other) : own;
  }

  private Found ofQuestion(String id) {
    HandFraction none = HandFraction.ZERO;
    return switch (text(at(id), "state")) {
      case "answered" -> {
        HandFraction full = HandFraction.of(text(at(id), "full"));
        HandFraction value = points(id).dividedBy(full).least(HandFraction.ONE);
        yield Found.of(value, HandFraction.ONE.minus(value), none, none, value);
      }
      case "dont_know" -> Found.of(none, none, none, HandFraction.ONE, none);
      default -> Found.of(none, none, HandFraction.ONE, none, HandFraction.ONE);
    };
  }

  private HandFraction points(String id) {
    Map<?, ?> question = at(id);
    if (!text(question, "state").equals("answered") || text(question, "kind").equals("text")) {
      return HandFraction.ZERO;
    }
    Map<?, ?> answer = map(question, "answer");
    HandFraction full = HandFraction.of(text(question, "full"));
    return switch (text(question, "kind")) {
      case "choice" -> HandFraction.of(text(question, "points"));
      case "multiple" ->
          sum(list(answer, "ticked").stream()
                  .map(option -> HandFraction.of(text((Map<?, ?>) option, "points")))
                  .toList())
              .least(full);
      case "percent" ->
          full.times(HandFraction.of(text(answer, "value"))).dividedBy(HandFraction.HUNDRED);
      case "linear" -> full.times(linear(answer));
      default -> band(answer);
    };
  }

  private static HandFraction linear(Map<?, ?> answer) {
    HandFraction zero = HandFraction.of(text(answer, "zero"));
    HandFraction span = HandFraction.of(text(answer, "full")).minus(zero);
    return HandFraction.of(text(answer, "value"))
        .minus(zero)
        .dividedBy(span)
        .most(HandFraction.ZERO)
        .least(HandFraction.ONE);
  }

  private static HandFraction band(Map<?, ?> answer) {
    HandFraction value = HandFraction.of(text(answer, "value"));
    HandFraction points = HandFraction.ZERO;
    for (Object band : list(answer, "bands")) {
      if (HandFraction.of(text((Map<?, ?>) band, "from")).compareTo(value) <= 0) {
        points = HandFraction.of(text((Map<?, ?>) band, "points"));
      }
    }
    return points;
  }

  private Found ofGroup(String id) {
    List<String> weighing = weighing(id);
    if (text(at(id), "aggregate").equals("mean")) {
      HandFraction total = weightOfRated(id);
      return Found.of(
          mean(weighing, total, Found::earned),
          mean(weighing, total, Found::missed),
          mean(weighing, total, Found::unanswered),
          mean(weighing, total, Found::dontKnow),
          mean(weighing, total, Found::best));
    }
    Found decides = found(decider(id));
    HandFraction best =
        weighing.stream().map(child -> found(child).best()).reduce(decider(id, true)).orElseThrow();
    return Found.of(
        decides.earned(), decides.missed(), decides.unanswered(), decides.dontKnow(), best);
  }

  private List<String> weighing(String id) {
    return children(id).stream()
        .filter(this::isRated)
        .filter(child -> !weight(child).isZero())
        .toList();
  }

  private HandFraction mean(
      List<String> children,
      HandFraction total,
      java.util.function.Function<Found, HandFraction> part) {
    return sum(children.stream()
            .map(child -> weight(child).times(part.apply(found(child))))
            .toList())
        .dividedBy(total);
  }

  private String decider(String id) {
    HandFraction value =
        weighing(id).stream()
            .map(child -> found(child).earned())
            .reduce(decider(id, true))
            .orElseThrow();
    return weighing(id).stream()
        .filter(child -> found(child).earned().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private java.util.function.BinaryOperator<HandFraction> decider(String id, boolean both) {
    boolean least = both && text(at(id), "aggregate").equals("min");
    return least ? HandFraction::least : HandFraction::most;
  }

  // What is printed.

  private void check(String id) {
    if (isGroup(id)) {
      compare(id, "ratedQuestions", ratedQuestions(id), at(id).get("ratedQuestions"));
    } else {
      compare(id, "points", points(id), "points");
    }
    if (!id.equals(WHOLE)) {
      Map<?, ?> weight = map(at(id), "weight");
      compare(id, "final", weight(id), weight);
      HandFraction reduced = HandFraction.of(text(weight, "reduced"));
      compare(id, "received", weight(id).minus(reduced), weight);
    }
    compare(id, "rated", isRated(id), at(id).get("rated"));
    if (isRated(id)) {
      checkScore(id, found(id));
    }
  }

  private void checkScore(String id, Found worth) {
    compare(id, "own", worth.own(), "own");
    compare(id, "exact", worth.earned(), "exact");
    compare(id, "score", worth.earned().times(HandFraction.HUNDRED).halfUp(6), "score");
    compare(id, "bestExact", worth.best(), "bestExact");
    compare(id, "best", worth.best().times(HandFraction.HUNDRED).halfUp(6), "best");
    Map<?, ?> masses = map(at(id), "masses");
    compare(id, "earned", worth.earned(), masses);
    compare(id, "missed", worth.missed(), masses);
    compare(id, "unanswered", worth.unanswered(), masses);
    compare(id, "dontKnow", worth.dontKnow(), masses);
    BigDecimal sum = checkShown(id, worth);
    BigDecimal taken = checkCap(id, worth, sum);
    if (isGroup(id)) {
      checkLines(id, worth, sum.add(taken));
    }
    if (at(id).containsKey("next")) {
      checkLevel(id, worth);
    }
  }

  private BigDecimal checkShown(String id, Found worth) {
    HandFraction exact = worth.earned().times(max(id));
    BigDecimal sum = rounded(id, worth.earned());
    String shown = sum.toPlainString();
    for (Object written : at(id).containsKey("next") ? thresholds : List.of()) {
      HandFraction threshold =
          HandFraction.of(written).times(max(id)).dividedBy(HandFraction.HUNDRED);
      if (exact.compareTo(threshold) < 0 && HandFraction.of(sum).compareTo(threshold) >= 0) {
        shown = "<" + threshold.halfUp(26).stripTrailingZeros().toPlainString();
        sum = exact.cut(decimals(id));
        break;
      }
    }
    compare(id, "shown", shown, at(id).get("shown"));
    compare(id, "sum", sum.toPlainString(), at(id).get("sum"));
    return sum;
  }

  private BigDecimal checkCap(String id, Found worth, BigDecimal sum) {
    if (!(at(id).get("cap") instanceof Map<?, ?> cap)) {
      return BigDecimal.ZERO;
    }
    Found by = found(text(cap, "by"));
    compare(id, "cap", by.rated() ? by.earned().toString() : null, cap.get("value"));
    BigDecimal taken =
        worth.own().equals(worth.earned())
            ? BigDecimal.ZERO
            : rounded(id, worth.own()).subtract(sum);
    compare(id, "taken", taken.toPlainString(), cap.get("taken"));
    return taken;
  }

  private void checkLines(String id, Found worth, BigDecimal total) {
    List<HandFraction> contributions = new ArrayList<>();
    for (Object entry : list(at(id), "lines")) {
      Map<?, ?> line = (Map<?, ?>) entry;
      String child = text(line, "node");
      HandFraction share = share(id, child);
      contributions.add(share.times(max(id)));
      compare(id, "weight", weight(child), line);
      compare(id, "value", found(child).earned(), line);
      compare(id, "share", share, line);
      compare(id, "contribution", share.times(max(id)), line);
      compare(id, "decimal", share.times(max(id)).halfUp(6), line.get("decimal"));
    }
    compare(id, "lines", worth.own().times(max(id)), sum(contributions));
    List<String> shown = toSum(total, contributions, decimals(id));
    List<String> printed =
        list(at(id), "lines").stream().map(line -> text((Map<?, ?>) line, "shown")).toList();
    compare(id, "shown lines", shown, printed);
    HandFraction added = sum(printed.stream().map(HandFraction::of).toList());
    compare(id, "the column adds up", HandFraction.of(total), added);
    List<String> ratedChildren = children(id).stream().filter(this::isRated).toList();
    compare(id, "one line each", ratedChildren.size(), contributions.size());
    String decides = text(at(id), "aggregate").equals("mean") ? null : decider(id);
    compare(id, "decides", decides, at(id).get("decides"));
  }

  private HandFraction share(String id, String child) {
    if (text(at(id), "aggregate").equals("mean")) {
      return weight(child).times(found(child).earned()).dividedBy(weightOfRated(id));
    }
    return decider(id).equals(child) ? found(child).earned() : HandFraction.ZERO;
  }

  /// Each part is cut; the missing units go to those that lost most, the first on a tie.
  private static List<String> toSum(BigDecimal total, List<HandFraction> parts, int decimals) {
    List<BigDecimal> cut = new ArrayList<>(parts.stream().map(part -> part.cut(decimals)).toList());
    List<Integer> order = new ArrayList<>();
    parts.forEach(part -> order.add(order.size()));
    order.sort(
        Comparator.comparing((Integer i) -> parts.get(i).minus(HandFraction.of(cut.get(i))))
            .reversed());
    BigDecimal missing = total;
    for (BigDecimal part : cut) {
      missing = missing.subtract(part);
    }
    BigDecimal unit = new BigDecimal(BigInteger.ONE, decimals);
    for (int i : order) {
      if (missing.signum() > 0) {
        cut.set(i, cut.get(i).add(unit));
        missing = missing.subtract(unit);
      }
    }
    return cut.stream().map(BigDecimal::toPlainString).toList();
  }

  private void checkLevel(String id, Found worth) {
    if (at(id).get("next") instanceof Map<?, ?> next) {
      HandFraction missing =
          HandFraction.of(text(next, "from"))
              .minus(worth.earned().times(HandFraction.HUNDRED))
              .most(HandFraction.ZERO);
      compare(id, "missing", missing, next);
      compare(id, "pointsMissing", missing.halfUp(6), next.get("pointsMissing"));
    }
    if (!id.equals(WHOLE)) {
      List<String> states = questions(id).filter(state -> !state.equals("not_concerned")).toList();
      long declared = states.stream().filter("not_applicable"::equals).count();
      compare(id, "fragile", declared * 100 > states.size() * 30L, at(id).get("fragile"));
    }
  }

  private java.util.stream.Stream<String> questions(String id) {
    if (isGroup(id)) {
      return children(id).stream().flatMap(this::questions);
    }
    return text(at(id), "kind").equals("text")
        ? java.util.stream.Stream.of()
        : java.util.stream.Stream.of(text(at(id), "state"));
  }

  // Reading.

  private Map<?, ?> at(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  private boolean isGroup(String id) {
    return at(id).containsKey("aggregate");
  }

  private List<String> children(String id) {
    List<String> children = new ArrayList<>();
    list(at(id), "lines").forEach(line -> children.add(text((Map<?, ?>) line, "node")));
    list(at(id), "others").forEach(node -> children.add(node.toString()));
    return children;
  }

  private HandFraction max(String id) {
    return HandFraction.of(text(map(at(id), "scale"), "max"));
  }

  private int decimals(String id) {
    return Math.toIntExact(number(map(at(id), "scale"), "decimals"));
  }

  private BigDecimal rounded(String id, HandFraction value) {
    HandFraction exact = value.times(max(id));
    return text(map(at(id), "scale"), "rounding").equals("down")
        ? exact.cut(decimals(id))
        : exact.halfUp(decimals(id));
  }

  private static HandFraction sum(List<HandFraction> parts) {
    return parts.stream().reduce(HandFraction.ZERO, HandFraction::plus);
  }

  private void compare(String id, String name, HandFraction expected, String key) {
    compare(id, name, expected.toString(), at(id).get(key));
  }

  private void compare(String id, String name, BigDecimal expected, String key) {
    compare(id, name, expected, at(id).get(key));
  }

  private void compare(String id, String name, HandFraction expected, Map<?, ?> in) {
    compare(id, name, expected.toString(), in.get(name));
  }

  private void compare(
      String id, String name, @Nullable Object expected, @Nullable Object printed) {
    boolean same =
        expected instanceof BigDecimal number && printed != null
            ? number.compareTo(new BigDecimal(printed.toString())) == 0
            : Objects.equals(text(expected), text(printed));
    if (!same) {
      differences.add(id + ": " + name + ": printed " + printed + ", found " + expected);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String text(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key), key).toString();
  }

  private static long number(Map<?, ?> map, String key) {
    return Long.parseLong(text(map, key));
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return (Map<?, ?>) Objects.requireNonNull(map.get(key), key);
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key), key);
  }
}
