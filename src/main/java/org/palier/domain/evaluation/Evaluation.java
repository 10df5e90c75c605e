package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Recommendations;

/// The result of one situation under one referential. Recomputing it gives the same. `nodes` holds
/// every group and question, `themes` every theme, in the order of the file; `duties` those that
/// apply, may apply or will. `evidenceShare` and `dontKnowShare` are percent of the rated questions
/// (don't knows counted), in [0, 100]; `finished` means that nothing concerned is unanswered.
public record Evaluation(
    Map<NodeId, QuestionState> states,
    NodeScore overall,
    Map<NodeId, NodeScore> nodes,
    Maturity maturity,
    Map<NodeId, Maturity> themes,
    Recommendations recommendations,
    List<DutyStatus> duties,
    BigDecimal evidenceShare,
    BigDecimal dontKnowShare,
    boolean finished) {

  public Evaluation {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    duties = List.copyOf(duties);
  }
}
