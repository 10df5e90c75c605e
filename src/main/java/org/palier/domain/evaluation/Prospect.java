package org.palier.domain.evaluation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;

/// What a candidate brings: the gain and the effort of it together with its required actions, the
/// legal alerts and the gate it serves. The natural order of the list, best first, is `RANK`.
record Prospect(
    Candidate candidate,
    List<ActionId> required,
    Ratio gain,
    int effort,
    List<ObligationId> alerts,
    @Nullable LevelId gateOf) {

  static final Comparator<Prospect> RANK =
      Comparator.comparing((Prospect prospect) -> prospect.alerts.isEmpty())
          .thenComparing(prospect -> prospect.gateOf == null)
          .thenComparing(Prospect::gainPerEffort, Comparator.reverseOrder())
          .thenComparing(Prospect::id);

  ActionId id() {
    return candidate.action().id();
  }

  private Ratio gainPerEffort() {
    return gain.dividedBy(Ratio.of(effort));
  }
}
