package org.palier.domain.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;

/// A node in the tree of one reading, with what is settled before any value is known: whether it is
/// rated, and what it weighs. The root has no node of its own.
final class Place {

  final @Nullable Node node;
  final Group.Aggregate aggregate;
  final int minRated;
  final List<Place> children;

  /// The place whose value this one may not exceed.
  @Nullable Place cap;

  boolean rated;

  /// Rated questions at or below this place.
  int ratedQuestions;

  Ratio declared = Ratio.ONE;

  /// Declared, times the factors that apply.
  Ratio reduced = Ratio.ONE;

  /// Reduced, plus what the place receives from those that are not rated.
  Ratio weight = Ratio.ONE;

  /// The sum of the final weights of its rated children.
  Ratio weightOfChildren = Ratio.ZERO;

  /// Its rank in the order of computation.
  int index = -1;

  private Place(
      @Nullable Node node, Group.Aggregate aggregate, int minRated, List<Place> children) {
    this.node = node;
    this.aggregate = aggregate;
    this.minRated = minRated;
    this.children = children;
  }

  static Place root(Group.Aggregate aggregate, int minRated, List<Place> themes) {
    return new Place(null, aggregate, minRated, themes);
  }

  static Place of(Group group, List<Place> children) {
    return new Place(group, group.aggregate(), group.minRated(), children);
  }

  static Place of(Question question) {
    return new Place(question, Group.Aggregate.MEAN, 0, List.of());
  }

  boolean counts() {
    return rated && !weight.isZero();
  }
}
