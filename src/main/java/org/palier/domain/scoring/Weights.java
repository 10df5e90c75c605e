package org.palier.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Group.MissingWeight;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Truth;

/// Settles which places of the tree are rated and what each weighs. It depends on the state of the
/// questions, never on what their answers are worth.
final class Weights {

  private final Reading reading;

  private Weights(Reading reading) {
    this.reading = reading;
  }

  static Place settle(Reading reading) {
    return new Weights(reading).root();
  }

  private Place root() {
    ScoringRules rules = reading.questionnaire().scoring();
    List<Place> themes = places(reading.questionnaire().themes(), rules.missingWeight());
    Place root = Place.root(rules.aggregate(), rules.minRated(), themes);
    share(root, rules.missingWeight());
    return root;
  }

  private List<Place> places(List<? extends Node> nodes, MissingWeight inherited) {
    List<Place> places = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      places.add(
          switch (node) {
            case Question question -> question(question);
            case Group group -> group(group, inherited);
          });
    }
    return places;
  }

  private Place question(Question question) {
    Place place = Place.of(question);
    place.rated = reading.isRated(question);
    place.ratedQuestions = place.rated ? 1 : 0;
    weigh(place, question, Ratio.ZERO);
    return place;
  }

  private Place group(Group group, MissingWeight inherited) {
    MissingWeight missing = group.missingWeight() == null ? inherited : group.missingWeight();
    Place place = Place.of(group, places(group.children(), missing));
    share(place, missing);
    weigh(place, group, place.rated ? place.weightOfChildren : sumOfReduced(place));
    return place;
  }

  private void weigh(Place place, Node node, Ratio sumOfChildren) {
    place.declared =
        switch (node.weight()) {
          case Node.Weight.Declared(BigDecimal value) -> Ratio.of(value);
          case Node.Weight.SumOfChildren() -> sumOfChildren;
        };
    place.reduced = place.declared;
    for (Node.Reduction reduction : node.reductions()) {
      if (reading.truth(reduction.when()) == Truth.TRUE) {
        place.reduced = place.reduced.times(Ratio.of(reduction.factor()));
      }
    }
    place.weight = place.reduced;
  }

  /// Gives the children their final weights and says whether the group is rated.
  private static void share(Place group, MissingWeight missing) {
    if (missing == MissingWeight.EQUAL) {
      shareEqually(group.children);
    }
    for (Place child : group.children) {
      group.ratedQuestions += child.ratedQuestions;
      if (child.rated) {
        group.weightOfChildren = group.weightOfChildren.plus(child.weight);
      }
    }
    group.rated = group.ratedQuestions >= group.minRated && !group.weightOfChildren.isZero();
  }

  private static void shareEqually(List<Place> children) {
    Ratio lost = Ratio.ZERO;
    int heirs = 0;
    for (Place child : children) {
      if (!child.rated) {
        lost = lost.plus(child.reduced);
      } else if (!child.reduced.isZero()) {
        heirs++;
      }
    }
    for (Place child : children) {
      if (child.counts()) {
        child.weight = child.weight.plus(lost.dividedBy(Ratio.of(heirs)));
      }
    }
  }

  private static Ratio sumOfReduced(Place group) {
    Ratio sum = Ratio.ZERO;
    for (Place child : group.children) {
      sum = sum.plus(child.reduced);
    }
    return sum;
  }
}
