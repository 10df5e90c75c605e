package org.palier.domain.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// What every place is worth, before a cap and after it.
final class PocketValues {

  private final PocketSheet sheet;
  private final PocketWeights weights;
  private final Map<String, Found> found = new HashMap<>();

  PocketValues(PocketSheet sheet, PocketWeights weights) {
    this.sheet = sheet;
    this.weights = weights;
  }

  /// What a place is worth: rated or not, before the cap and after it.
  record Found(
      boolean rated,
      PocketFraction own,
      PocketFraction earned,
      PocketFraction missed,
      PocketFraction unanswered,
      PocketFraction dontKnow,
      PocketFraction best) {

    static final Found NOTHING =
        new Found(
            false,
            PocketFraction.ZERO,
            PocketFraction.ZERO,
            PocketFraction.ZERO,
            PocketFraction.ZERO,
            PocketFraction.ZERO,
            PocketFraction.ZERO);

    static Found of(
        PocketFraction earned,
        PocketFraction missed,
        PocketFraction unanswered,
        PocketFraction dontKnow,
        PocketFraction best) {
      return new Found(true, earned, earned, missed, unanswered, dontKnow, best);
    }

    Found cappedBy(Found cap) {
      PocketFraction kept = earned.least(cap.earned);
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

  Found found(String id) {
    Found known = found.get(id);
    if (known == null) {
      known =
          weights.isRated(id)
              ? capped(id, sheet.isGroup(id) ? ofGroup(id) : ofQuestion(id))
              : Found.NOTHING;
      found.put(id, known);
    }
    return known;
  }

  private Found capped(String id, Found own) {
    if (!(sheet.at(id).get("cap") instanceof Map<?, ?> cap)) {
      return own;
    }
    Found other = found(PocketSheet.text(cap, "by"));
    return other.rated() ? own.cappedBy(other) : own;
  }

  private Found ofQuestion(String id) {
    PocketFraction none = PocketFraction.ZERO;
    return switch (PocketSheet.text(sheet.at(id), "state")) {
      case "answered" -> {
        PocketFraction full = PocketFraction.of(PocketSheet.text(sheet.at(id), "full"));
        PocketFraction value = points(id).dividedBy(full).least(PocketFraction.ONE);
        yield Found.of(value, PocketFraction.ONE.minus(value), none, none, value);
      }
      case "dont_know" -> Found.of(none, none, none, PocketFraction.ONE, none);
      default -> Found.of(none, none, PocketFraction.ONE, none, PocketFraction.ONE);
    };
  }

  PocketFraction points(String id) {
    Map<?, ?> question = sheet.at(id);
    if (!PocketSheet.text(question, "state").equals("answered")
        || PocketSheet.text(question, "kind").equals("text")) {
      return PocketFraction.ZERO;
    }
    Map<?, ?> answer = PocketSheet.map(question, "answer");
    PocketFraction full = PocketFraction.of(PocketSheet.text(question, "full"));
    return switch (PocketSheet.text(question, "kind")) {
      case "choice" -> PocketFraction.of(PocketSheet.text(question, "points"));
      case "multiple" ->
          PocketFraction.sum(
                  PocketSheet.list(answer, "ticked").stream()
                      .map(
                          option ->
                              PocketFraction.of(PocketSheet.text((Map<?, ?>) option, "points")))
                      .toList())
              .least(full);
      case "percent" ->
          full.times(PocketFraction.of(PocketSheet.text(answer, "value")))
              .dividedBy(PocketFraction.HUNDRED);
      case "linear" -> full.times(linear(answer));
      default -> band(answer);
    };
  }

  private static PocketFraction linear(Map<?, ?> answer) {
    PocketFraction zero = PocketFraction.of(PocketSheet.text(answer, "zero"));
    PocketFraction span = PocketFraction.of(PocketSheet.text(answer, "full")).minus(zero);
    return PocketFraction.of(PocketSheet.text(answer, "value"))
        .minus(zero)
        .dividedBy(span)
        .most(PocketFraction.ZERO)
        .least(PocketFraction.ONE);
  }

  private static PocketFraction band(Map<?, ?> answer) {
    PocketFraction value = PocketFraction.of(PocketSheet.text(answer, "value"));
    PocketFraction points = PocketFraction.ZERO;
    for (Object band : PocketSheet.list(answer, "bands")) {
      if (PocketFraction.of(PocketSheet.text((Map<?, ?>) band, "from")).compareTo(value) <= 0) {
        points = PocketFraction.of(PocketSheet.text((Map<?, ?>) band, "points"));
      }
    }
    return points;
  }

  private Found ofGroup(String id) {
    List<String> weighing = weighing(id);
    if (PocketSheet.text(sheet.at(id), "aggregate").equals("mean")) {
      PocketFraction total = weights.weightOfRated(id);
      return Found.of(
          mean(weighing, total, Found::earned),
          mean(weighing, total, Found::missed),
          mean(weighing, total, Found::unanswered),
          mean(weighing, total, Found::dontKnow),
          mean(weighing, total, Found::best));
    }
    Found decides = found(decider(id));
    PocketFraction best =
        weighing.stream().map(child -> found(child).best()).reduce(decider(id, true)).orElseThrow();
    return Found.of(
        decides.earned(), decides.missed(), decides.unanswered(), decides.dontKnow(), best);
  }

  private List<String> weighing(String id) {
    return sheet.children(id).stream()
        .filter(weights::isRated)
        .filter(child -> !weights.weight(child).isZero())
        .toList();
  }

  private PocketFraction mean(
      List<String> children, PocketFraction total, Function<Found, PocketFraction> part) {
    return PocketFraction.sum(
            children.stream()
                .map(child -> weights.weight(child).times(part.apply(found(child))))
                .toList())
        .dividedBy(total);
  }

  String decider(String id) {
    PocketFraction value =
        weighing(id).stream()
            .map(child -> found(child).earned())
            .reduce(decider(id, true))
            .orElseThrow();
    return weighing(id).stream()
        .filter(child -> found(child).earned().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private BinaryOperator<PocketFraction> decider(String id, boolean both) {
    boolean least = both && PocketSheet.text(sheet.at(id), "aggregate").equals("min");
    return least ? PocketFraction::least : PocketFraction::most;
  }
}
