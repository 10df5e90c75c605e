package org.palier.domain.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Question;

/// Writes the value of a place as an amount. One that caps several places is written once.
final class Amounts {

  private final Map<Place, Amount> known = new HashMap<>();

  /// `place` is rated.
  Amount of(Place place) {
    Amount amount = known.get(place);
    if (amount == null) {
      Amount own =
          place.node instanceof Question question
              ? share(question)
              : aggregate(place, parts(place));
      amount =
          place.cap == null || !place.cap.rated
              ? own
              : new Amount.Least(List.of(own, of(place.cap)));
      known.put(place, amount);
    }
    return amount;
  }

  private static Amount share(Question question) {
    Ratio full = Ratio.of(question.kind().fullPoints());
    return full.isZero() ? new Amount.Constant(Ratio.ZERO) : new Amount.Share(question.id(), full);
  }

  private List<Amount.Part> parts(Place group) {
    List<Amount.Part> parts = new ArrayList<>();
    for (Place child : group.children) {
      if (child.counts()) {
        parts.add(new Amount.Part(child.weight.dividedBy(group.weightOfChildren), of(child)));
      }
    }
    return parts;
  }

  private static Amount aggregate(Place group, List<Amount.Part> parts) {
    List<Amount> children = parts.stream().map(Amount.Part::amount).toList();
    return switch (group.aggregate) {
      case MEAN -> new Amount.Sum(parts);
      case MIN -> new Amount.Least(children);
      case MAX -> new Amount.Most(children);
    };
  }
}
