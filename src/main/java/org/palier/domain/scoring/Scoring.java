package org.palier.domain.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;

/// The exact scores of one reading, for every node and for the whole.
public final class Scoring {

  private final Reading reading;
  private final Place root;
  private final Map<NodeId, Place> places = new HashMap<>();

  /// Children before their group, a cap before what it caps.
  private final List<Place> order = new ArrayList<>();

  private final Ratio[] earned;
  private final @Nullable Parts[] parts;

  private Scoring(Reading reading) {
    this.reading = reading;
    this.root = Weights.settle(reading);
    root.children.forEach(this::register);
    places.values().forEach(this::bindCap);
    arrange(root);
    this.earned = new Ratio[order.size()];
    this.parts = new Parts[order.size()];
    order.forEach(place -> parts[place.index] = compute(place));
  }

  public static Scoring of(Reading reading) {
    return new Scoring(reading);
  }

  public NodeScore overall() {
    return score(root);
  }

  public NodeScore score(NodeId node) {
    return score(place(node));
  }

  /// The scores of all groups and questions, in the order of the file.
  public Map<NodeId, NodeScore> scores() {
    Map<NodeId, NodeScore> scores = new LinkedHashMap<>();
    collect(root, scores);
    return Collections.unmodifiableMap(scores);
  }

  /// The values alone, from which others can be tried.
  public Values values() {
    @Nullable Ratio[] values = new Ratio[parts.length];
    for (int i = 0; i < values.length; i++) {
      Parts known = parts[i];
      values[i] = known == null ? null : known.earned();
    }
    return new Values(order, places, earned, values);
  }

  /// How the whole, and each place below it, came to its score.
  public Account account() {
    return account(root);
  }

  private Account account(Place place) {
    return new Account(
        place.node,
        place.ratedQuestions,
        place.declared,
        place.reduced,
        place.weight,
        place.weightOfChildren,
        earned[place.index],
        score(place),
        place.children.stream().map(this::account).toList());
  }

  private void register(Place place) {
    if (place.node != null) {
      places.put(place.node.id(), place);
    }
    place.children.forEach(this::register);
  }

  private void bindCap(Place place) {
    NodeId cap = place.node == null ? null : place.node.capBy();
    place.cap = cap == null ? null : place(cap);
  }

  private void arrange(Place place) {
    if (place.index >= 0) {
      return;
    }
    place.children.forEach(this::arrange);
    if (place.cap != null) {
      arrange(place.cap);
    }
    place.index = order.size();
    order.add(place);
  }

  private @Nullable Parts compute(Place place) {
    earned[place.index] = Ratio.ZERO;
    if (!place.rated) {
      return null;
    }
    Parts own = place.node instanceof Question question ? answer(question) : aggregate(place);
    earned[place.index] = own.earned();
    Parts cap = place.cap == null ? null : parts[place.cap.index];
    return cap == null ? own : own.cappedBy(cap);
  }

  private Parts answer(Question question) {
    return switch (reading.state(question.id())) {
      case ANSWERED -> Parts.answered(Values.of(question, reading.exactPoints(question.id())));
      case DONT_KNOW -> Parts.DONT_KNOW;
      case UNANSWERED, NOT_CONCERNED, NOT_APPLICABLE -> Parts.UNANSWERED;
    };
  }

  private Parts aggregate(Place group) {
    List<Parts.Weighted> children = new ArrayList<>(group.children.size());
    for (Place child : group.children) {
      Parts known = parts[child.index];
      if (known != null && child.counts()) {
        children.add(new Parts.Weighted(child.weight, known));
      }
    }
    return switch (group.aggregate) {
      case MEAN -> Parts.mean(children, group.weightOfChildren);
      case MIN -> Parts.least(children);
      case MAX -> Parts.most(children);
    };
  }

  private NodeScore score(Place place) {
    Parts known = parts[place.index];
    return known == null ? NodeScore.NOT_RATED : known.toScore();
  }

  private void collect(Place place, Map<NodeId, NodeScore> scores) {
    Node node = place.node;
    if (node != null) {
      scores.put(node.id(), score(place));
    }
    place.children.forEach(child -> collect(child, scores));
  }

  private Place place(NodeId node) {
    Place place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException("no such node: " + node);
    }
    return place;
  }
}
