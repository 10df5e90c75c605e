package org.palier.domain.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node with children. Groups of the first level are the themes. `missingWeight` null is
/// inherited from the parent; `minRated` is the least number of rated questions below for the group
/// to be rated itself.
public record Group(
    NodeId id,
    Text title,
    @Nullable Text text,
    Condition when,
    Weight weight,
    List<Reduction> reductions,
    @Nullable NodeId capBy,
    @Nullable Scale scale,
    Aggregate aggregate,
    @Nullable MissingWeight missingWeight,
    int minRated,
    List<Node> children)
    implements Node {

  public Group {
    reductions = List.copyOf(reductions);
    children = List.copyOf(children);
    if (children.isEmpty()) {
      throw new IllegalArgumentException("a group without children: " + id);
    }
  }

  /// How the values of the rated children make the value of the group.
  public enum Aggregate {
    MEAN,
    MIN,
    MAX
  }

  /// What becomes of the weight of what is not rated.
  public enum MissingWeight {
    PROPORTIONAL,
    EQUAL
  }

  /// The questions below, at any depth, in the order of the file.
  public List<Question> questions() {
    return children.stream()
        .flatMap(
            child ->
                switch (child) {
                  case Group group -> group.questions().stream();
                  case Question question -> java.util.stream.Stream.of(question);
                })
        .toList();
  }
}
