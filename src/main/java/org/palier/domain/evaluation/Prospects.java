package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.Push;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.scoring.Values;
import org.palier.domain.toolbox.Toolbox;

/// Works out what each candidate of a toolbox would bring from where an organisation stands.
final class Prospects {

  private final Standing standing;
  private final Duties duties;
  private final Maturity overall;
  private final Map<ActionId, Candidate> candidates;
  private final Requirements requirements;

  Prospects(Toolbox toolbox, Standing standing, Duties duties, Maturity overall) {
    this.standing = standing;
    this.duties = duties;
    this.overall = overall;
    this.candidates = Candidate.among(toolbox.actions().values(), standing.reading());
    this.requirements = new Requirements(toolbox, candidates.keySet());
  }

  /// One for each candidate, best first.
  List<Prospect> ranked() {
    return candidates.values().stream().map(this::prospect).sorted(Prospect.RANK).toList();
  }

  private Prospect prospect(Candidate candidate) {
    List<ActionId> required = requirements.of(candidate.action());
    List<Push> pushes = new ArrayList<>(candidate.pushes());
    int effort = candidate.action().effort().number();
    for (ActionId id : required) {
      Candidate other = candidate(id);
      pushes.addAll(other.pushes());
      effort += other.action().effort().number();
    }
    Map<NodeId, Ratio> raises = Candidate.fixpoint(pushes, standing.reading());
    return new Prospect(
        candidate, required, gain(raises), effort, alerts(candidate), gateOf(candidate));
  }

  private Candidate candidate(ActionId id) {
    Candidate candidate = candidates.get(id);
    if (candidate == null) {
      throw new IllegalArgumentException("not a candidate: " + id);
    }
    return candidate;
  }

  private Ratio gain(Map<NodeId, Ratio> raises) {
    Values now = standing.values();
    return now.overall()
        .flatMap(before -> now.raised(raises).overall().map(after -> after.minus(before)))
        .orElse(Ratio.ZERO);
  }

  private List<ObligationId> alerts(Candidate candidate) {
    return duties.alerts().entrySet().stream()
        .filter(alert -> candidate.raises().containsKey(alert.getKey()))
        .flatMap(alert -> alert.getValue().stream())
        .distinct()
        .toList();
  }

  private @Nullable LevelId gateOf(Candidate candidate) {
    for (Blocker blocker : overall.blockedBy()) {
      for (Blocker.Shortfall shortfall : blocker.shortfalls()) {
        if (raises(candidate, shortfall.node())) {
          return blocker.level();
        }
      }
    }
    return null;
  }

  /// A question that a move raises, or a theme whose value rises with it.
  private boolean raises(Candidate candidate, NodeId node) {
    if (standing.reading().questionnaire().questions().containsKey(node)) {
      return candidate.raises().containsKey(node);
    }
    Values now = standing.values();
    return !now.raised(candidate.raises()).of(node).equals(now.of(node));
  }
}
