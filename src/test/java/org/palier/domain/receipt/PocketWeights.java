package org.palier.domain.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is rated and what it weighs, from the leaves up.
final class PocketWeights {

  private final PocketSheet sheet;
  private final Map<String, PocketFraction> weights = new HashMap<>();

  PocketWeights(PocketSheet sheet) {
    this.sheet = sheet;
    weigh(PocketSheet.WHOLE);
  }

  private void weigh(String id) {
    if (!sheet.isGroup(id)) {
      return;
    }
    sheet.children(id).forEach(this::weigh);
    sheet.children(id).forEach(child -> weights.put(child, reduced(child)));
    if (PocketSheet.text(sheet.at(id), "missingWeight").equals("equal")) {
      shareEqually(sheet.children(id));
    }
    sheet.compare(id, "sumOfWeights", weightOfRated(id), "sumOfWeights");
  }

  private PocketFraction reduced(String id) {
    Map<?, ?> weight = PocketSheet.map(sheet.at(id), "weight");
    PocketFraction declared = PocketFraction.of(PocketSheet.text(weight, "declared"));
    if (PocketSheet.text(weight, "of").equals("children")) {
      declared = isRated(id) ? weightOfRated(id) : sumOfReduced(id);
    }
    PocketFraction reduced = declared;
    for (Object reduction : PocketSheet.list(weight, "reductions")) {
      reduced = reduced.times(PocketFraction.of(PocketSheet.text((Map<?, ?>) reduction, "factor")));
    }
    sheet.compare(id, "declared", declared, weight);
    sheet.compare(id, "reduced", reduced, weight);
    return reduced;
  }

  PocketFraction weightOfRated(String id) {
    return PocketFraction.sum(
        sheet.children(id).stream().filter(this::isRated).map(this::weight).toList());
  }

  private PocketFraction sumOfReduced(String id) {
    return PocketFraction.sum(
        sheet.children(id).stream()
            .map(
                child ->
                    PocketFraction.of(
                        PocketSheet.text(PocketSheet.map(sheet.at(child), "weight"), "reduced")))
            .toList());
  }

  private void shareEqually(List<String> children) {
    PocketFraction lost =
        PocketFraction.sum(
            children.stream().filter(child -> !isRated(child)).map(this::weight).toList());
    List<String> heirs =
        children.stream().filter(this::isRated).filter(child -> !weight(child).isZero()).toList();
    for (String heir : heirs) {
      PocketFraction part = lost.dividedBy(PocketFraction.whole(heirs.size()));
      weights.put(heir, weight(heir).plus(part));
    }
  }

  PocketFraction weight(String id) {
    return Objects.requireNonNull(weights.get(id), id);
  }

  boolean isRated(String id) {
    if (sheet.isGroup(id)) {
      return ratedQuestions(id) >= PocketSheet.number(sheet.at(id), "minRated")
          && !weightOfRated(id).isZero();
    }
    String state = PocketSheet.text(sheet.at(id), "state");
    return !PocketSheet.text(sheet.at(id), "kind").equals("text")
        && !"recorded".equals(reason(id))
        && (state.equals("answered")
            || state.equals("unanswered")
            || state.equals("dont_know") && sheet.dontKnowsCount);
  }

  long ratedQuestions(String id) {
    return sheet.isGroup(id)
        ? sheet.children(id).stream().mapToLong(this::ratedQuestions).sum()
        : isRated(id) ? 1 : 0;
  }

  private @Nullable String reason(String id) {
    return sheet.at(id).get("leftOut") instanceof Map<?, ?> leftOut
        ? PocketSheet.text(leftOut, "reason")
        : null;
  }
}
