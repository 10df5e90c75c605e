package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds every number of a receipt again from its JSON alone, by the rules of `docs/scoring.md`,
/// and tells those that are not as printed. It knows none of the platform's classes.
public final class PocketCalculator {

  private final PocketSheet sheet;
  private final PocketWeights weights;
  private final PocketValues values;

  private PocketCalculator(PocketSheet sheet) {
    this.sheet = sheet;
    this.weights = new PocketWeights(sheet);
    this.values = new PocketValues(sheet, weights);
  }

  /// Each number that is not as printed, as `node: name: printed, found`.
  public static List<String> differences(Map<?, ?> receipt) {
    PocketSheet sheet = new PocketSheet(receipt);
    PocketCalculator calculator = new PocketCalculator(sheet);
    sheet.ids().forEach(calculator::check);
    return List.copyOf(sheet.differences);
  }

  private void check(String id) {
    if (sheet.isGroup(id)) {
      sheet.compare(
          id, "ratedQuestions", weights.ratedQuestions(id), sheet.at(id).get("ratedQuestions"));
    } else {
      sheet.compare(id, "points", values.points(id), "points");
    }
    if (!id.equals(PocketSheet.WHOLE)) {
      Map<?, ?> weight = PocketSheet.map(sheet.at(id), "weight");
      sheet.compare(id, "final", weights.weight(id), weight);
      PocketFraction reduced = PocketFraction.of(PocketSheet.text(weight, "reduced"));
      sheet.compare(id, "received", weights.weight(id).minus(reduced), weight);
    }
    sheet.compare(id, "rated", weights.isRated(id), sheet.at(id).get("rated"));
    if (weights.isRated(id)) {
      checkScore(id, values.found(id));
    }
  }

  private void checkScore(String id, PocketValues.Found worth) {
    sheet.compare(id, "own", worth.own(), "own");
    sheet.compare(id, "exact", worth.earned(), "exact");
    sheet.compare(id, "score", worth.earned().times(PocketFraction.HUNDRED).halfUp(6), "score");
    sheet.compare(id, "bestExact", worth.best(), "bestExact");
    sheet.compare(id, "best", worth.best().times(PocketFraction.HUNDRED).halfUp(6), "best");
    Map<?, ?> masses = PocketSheet.map(sheet.at(id), "masses");
    sheet.compare(id, "earned", worth.earned(), masses);
    sheet.compare(id, "missed", worth.missed(), masses);
    sheet.compare(id, "unanswered", worth.unanswered(), masses);
    sheet.compare(id, "dontKnow", worth.dontKnow(), masses);
    BigDecimal sum = checkShown(id, worth);
    BigDecimal taken = checkCap(id, worth, sum);
    if (sheet.isGroup(id)) {
      checkLines(id, worth, sum.add(taken));
    }
    if (sheet.at(id).containsKey("next")) {
      checkLevel(id, worth);
    }
  }

  private BigDecimal checkShown(String id, PocketValues.Found worth) {
    PocketFraction exact = worth.earned().times(sheet.max(id));
    BigDecimal sum = sheet.rounded(id, worth.earned());
    String shown = sum.toPlainString();
    for (Object written : sheet.at(id).containsKey("next") ? sheet.thresholds : List.of()) {
      PocketFraction threshold =
          PocketFraction.of(written).times(sheet.max(id)).dividedBy(PocketFraction.HUNDRED);
      if (exact.compareTo(threshold) < 0 && PocketFraction.of(sum).compareTo(threshold) >= 0) {
        shown = "<" + threshold.halfUp(26).stripTrailingZeros().toPlainString();
        sum = exact.cut(sheet.decimals(id));
        break;
      }
    }
    sheet.compare(id, "shown", shown, sheet.at(id).get("shown"));
    sheet.compare(id, "sum", sum.toPlainString(), sheet.at(id).get("sum"));
    return sum;
  }

  private BigDecimal checkCap(String id, PocketValues.Found worth, BigDecimal sum) {
    if (!(sheet.at(id).get("cap") instanceof Map<?, ?> cap)) {
      return BigDecimal.ZERO;
    }
    PocketValues.Found by = values.found(PocketSheet.text(cap, "by"));
    sheet.compare(id, "cap", by.rated() ? by.earned().toString() : null, cap.get("value"));
    BigDecimal taken =
        worth.own().equals(worth.earned())
            ? BigDecimal.ZERO
            : sheet.rounded(id, worth.own()).subtract(sum);
    sheet.compare(id, "taken", taken.toPlainString(), cap.get("taken"));
    return taken;
  }

  private void checkLines(String id, PocketValues.Found worth, BigDecimal total) {
    List<PocketFraction> contributions = new ArrayList<>();
    for (Object entry : PocketSheet.list(sheet.at(id), "lines")) {
      Map<?, ?> line = (Map<?, ?>) entry;
      String child = PocketSheet.text(line, "node");
      PocketFraction share = share(id, child);
      contributions.add(share.times(sheet.max(id)));
      sheet.compare(id, "weight", weights.weight(child), line);
      sheet.compare(id, "value", values.found(child).earned(), line);
      sheet.compare(id, "share", share, line);
      sheet.compare(id, "contribution", share.times(sheet.max(id)), line);
      sheet.compare(id, "decimal", share.times(sheet.max(id)).halfUp(6), line.get("decimal"));
    }
    sheet.compare(id, "lines", worth.own().times(sheet.max(id)), PocketFraction.sum(contributions));
    List<String> shown = toSum(total, contributions, sheet.decimals(id));
    List<String> printed =
        PocketSheet.list(sheet.at(id), "lines").stream()
            .map(line -> PocketSheet.text((Map<?, ?>) line, "shown"))
            .toList();
    sheet.compare(id, "shown lines", shown, printed);
    PocketFraction added = PocketFraction.sum(printed.stream().map(PocketFraction::of).toList());
    sheet.compare(id, "the column adds up", PocketFraction.of(total), added);
    List<String> ratedChildren = sheet.children(id).stream().filter(weights::isRated).toList();
    sheet.compare(id, "one line each", ratedChildren.size(), contributions.size());
    String decides =
        PocketSheet.text(sheet.at(id), "aggregate").equals("mean") ? null : values.decider(id);
    sheet.compare(id, "decides", decides, sheet.at(id).get("decides"));
  }

  private PocketFraction share(String id, String child) {
    if (PocketSheet.text(sheet.at(id), "aggregate").equals("mean")) {
      return weights
          .weight(child)
          .times(values.found(child).earned())
          .dividedBy(weights.weightOfRated(id));
    }
    return values.decider(id).equals(child) ? values.found(child).earned() : PocketFraction.ZERO;
  }

  /// Each part is cut; the missing units go to those that lost most, the first on a tie.
  private static List<String> toSum(BigDecimal total, List<PocketFraction> parts, int decimals) {
    List<BigDecimal> cut = new ArrayList<>(parts.stream().map(part -> part.cut(decimals)).toList());
    List<Integer> order = new ArrayList<>();
    parts.forEach(part -> order.add(order.size()));
    order.sort(
        Comparator.comparing((Integer i) -> parts.get(i).minus(PocketFraction.of(cut.get(i))))
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

  private void checkLevel(String id, PocketValues.Found worth) {
    if (sheet.at(id).get("next") instanceof Map<?, ?> next) {
      PocketFraction missing =
          PocketFraction.of(PocketSheet.text(next, "from"))
              .minus(worth.earned().times(PocketFraction.HUNDRED))
              .most(PocketFraction.ZERO);
      sheet.compare(id, "missing", missing, next);
      sheet.compare(id, "pointsMissing", missing.halfUp(6), next.get("pointsMissing"));
    }
    if (!id.equals(PocketSheet.WHOLE)) {
      List<String> states = questions(id).filter(state -> !state.equals("not_concerned")).toList();
      long declared = states.stream().filter("not_applicable"::equals).count();
      sheet.compare(
          id, "fragile", declared * 100 > states.size() * 30L, sheet.at(id).get("fragile"));
    }
  }

  private Stream<String> questions(String id) {
    if (sheet.isGroup(id)) {
      return sheet.children(id).stream().flatMap(this::questions);
    }
    return PocketSheet.text(sheet.at(id), "kind").equals("text")
        ? Stream.of()
        : Stream.of(PocketSheet.text(sheet.at(id), "state"));
  }
}
