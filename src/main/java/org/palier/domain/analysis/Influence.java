package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.scoring.Scoring;
import org.palier.domain.scoring.Values;

/// How many points of the total, out of 100, each question is worth to organisations of one type
/// and size: what the total of full answers loses when this one earns nothing. `open` is with every
/// other fact unknown, so that all that the type and size do not rule out is asked; `bare` with
/// every other fact no, zero or the last of its options. Questions not rated there are left out.
public record Influence(String profile, Map<NodeId, Ratio> open, Map<NodeId, Ratio> bare) {

  public Influence {
    open = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(open));
    bare = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bare));
  }

  /// One for each type and size; one in all where neither is asked.
  static List<Influence> of(Questionnaire questionnaire) {
    List<Influence> influences = new ArrayList<>();
    SampleProfiles.typesAndSizes(questionnaire)
        .forEach(
            (profile, facts) -> {
              Facts none = SampleProfiles.filled(questionnaire, facts, false);
              influences.add(
                  new Influence(
                      profile, points(questionnaire, facts), points(questionnaire, none)));
            });
    return influences;
  }

  boolean isRated(NodeId question) {
    return open.containsKey(question) || bare.containsKey(question);
  }

  boolean isWorthNothing(NodeId question) {
    return open.getOrDefault(question, Ratio.ZERO).isZero()
        && bare.getOrDefault(question, Ratio.ZERO).isZero();
  }

  private static Map<NodeId, Ratio> points(Questionnaire questionnaire, Facts facts) {
    return points(questionnaire, Reading.of(questionnaire, facts, Answers.NONE));
  }

  private static Map<NodeId, Ratio> points(Questionnaire questionnaire, Reading reading) {
    Values nothing = Scoring.of(reading).values();
    Map<NodeId, Ratio> full = new HashMap<>();
    for (Question question : questionnaire.questions().values()) {
      if (nothing.of(question.id()).isPresent()) {
        full.put(question.id(), Ratio.of(question.kind().fullPoints()));
      }
    }
    Ratio most = nothing.raised(full).overall().orElse(Ratio.ZERO);
    Map<NodeId, Ratio> points = new LinkedHashMap<>();
    for (NodeId id : questionnaire.questions().keySet()) {
      if (full.containsKey(id)) {
        Map<NodeId, Ratio> others = new HashMap<>(full);
        others.remove(id);
        Ratio without = nothing.raised(others).overall().orElse(Ratio.ZERO);
        points.put(id, most.minus(without).times(Ratio.HUNDRED));
      }
    }
    return points;
  }
}
