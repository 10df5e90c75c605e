package org.palier.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Text;

/// Builds a group for a test: weight 1, mean, one rated question enough.
public final class AGroup {

  private final NodeId id;
  private Text title;
  private final List<Node> children = new ArrayList<>();
  private Condition when = Condition.ALWAYS;
  private Node.Weight weight = new Node.Weight.Declared(BigDecimal.ONE);
  private final List<Node.Reduction> reductions = new ArrayList<>();
  private @Nullable NodeId capBy;
  private Group.Aggregate aggregate = Group.Aggregate.MEAN;
  private Group.@Nullable MissingWeight missingWeight;
  private int minRated = 1;

  private AGroup(String id) {
    this.id = new NodeId(id);
    title = Text.of("title of " + id);
  }

  public static AGroup of(String id) {
    return new AGroup(id);
  }

  public AGroup with(AQuestion... questions) {
    for (AQuestion question : questions) {
      children.add(question.build());
    }
    return this;
  }

  public AGroup with(AGroup group) {
    children.add(group.build());
    return this;
  }

  public AGroup titled(String words) {
    title = Text.of(words);
    return this;
  }

  public AGroup when(Condition condition) {
    when = condition;
    return this;
  }

  public AGroup weight(String value) {
    weight = new Node.Weight.Declared(new BigDecimal(value));
    return this;
  }

  public AGroup weightSum() {
    weight = new Node.Weight.SumOfChildren();
    return this;
  }

  public AGroup reduce(Condition condition, String factor) {
    reductions.add(new Node.Reduction(condition, new BigDecimal(factor)));
    return this;
  }

  public AGroup capBy(String node) {
    capBy = new NodeId(node);
    return this;
  }

  public AGroup aggregate(Group.Aggregate other) {
    aggregate = other;
    return this;
  }

  public AGroup missingWeight(Group.MissingWeight other) {
    missingWeight = other;
    return this;
  }

  public AGroup minRated(int least) {
    minRated = least;
    return this;
  }

  public Group build() {
    return new Group(
        id,
        title,
        null,
        when,
        weight,
        reductions,
        capBy,
        null,
        aggregate,
        missingWeight,
        minRated,
        children);
  }
}
