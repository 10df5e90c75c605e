package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.Recommendation.Raise;
import org.palier.domain.toolbox.Recommendation.Why;
import org.palier.domain.toolbox.Recommendations;

/// Puts the prospects in the order of the list, says why of each, and cuts the short list.
final class Recommender {

  private final Reading reading;
  private final Map<NodeId, NodeId> themes = new HashMap<>();

  private Recommender(Reading reading) {
    this.reading = reading;
    for (Group theme : reading.questionnaire().themes()) {
      for (Question question : theme.questions()) {
        themes.put(question.id(), theme.id());
      }
    }
  }

  static Recommendations recommend(List<Prospect> ranked, Reading reading) {
    Recommender recommender = new Recommender(reading);
    List<Recommendation> all = recommender.arranged(ranked);
    return new Recommendations(all, ShortList.of(all, immediate(ranked)));
  }

  private static Set<ActionId> immediate(List<Prospect> ranked) {
    return ranked.stream()
        .filter(prospect -> prospect.candidate().action().effort().isImmediate())
        .map(Prospect::id)
        .collect(Collectors.toSet());
  }

  /// Each prospect once, a required action just before its first dependant.
  private List<Recommendation> arranged(List<Prospect> ranked) {
    Map<ActionId, Prospect> byId = new LinkedHashMap<>();
    ranked.forEach(prospect -> byId.put(prospect.id(), prospect));
    List<Recommendation> arranged = new ArrayList<>();
    for (Prospect prospect : ranked) {
      for (ActionId required : prospect.required()) {
        Prospect before = byId.remove(required);
        if (before != null) {
          arranged.add(recommendation(before, prospect.id()));
        }
      }
      if (byId.remove(prospect.id()) != null) {
        arranged.add(recommendation(prospect, null));
      }
    }
    return arranged;
  }

  private Recommendation recommendation(Prospect prospect, @Nullable ActionId requiredBy) {
    NodeId first = prospect.candidate().action().moves().getFirst().question();
    return new Recommendation(
        prospect.id(),
        theme(first),
        prospect.gain().toFraction(),
        prospect.effort(),
        prospect.required(),
        new Why(raises(prospect.candidate()), prospect.alerts(), prospect.gateOf(), requiredBy));
  }

  private NodeId theme(NodeId question) {
    NodeId theme = themes.get(question);
    if (theme == null) {
      throw new IllegalArgumentException("no such question: " + question);
    }
    return theme;
  }

  /// In the order of the questionnaire.
  private List<Raise> raises(Candidate candidate) {
    return reading.questionnaire().questions().keySet().stream()
        .filter(candidate.raises()::containsKey)
        .map(id -> new Raise(id, reading.points(id), to(candidate, id)))
        .toList();
  }

  private static BigDecimal to(Candidate candidate, NodeId question) {
    return Standing.shown(candidate.raises().getOrDefault(question, Ratio.ZERO));
  }
}
