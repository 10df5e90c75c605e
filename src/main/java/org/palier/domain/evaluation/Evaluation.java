package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Recommendations;

/// The result of one situation under one referential. Recomputing it gives the same.
/// `nodes` holds every group and question; `themes` every theme; `duties` those that apply, may
/// apply or will. `evidenceShare` and `dontKnowShare` are percent of the rated questions (don't
/// knows counted), in [0, 100]; `finished` means that nothing concerned is unanswered.
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
    states = Map.copyOf(states);
    nodes = Map.copyOf(nodes);
    themes = Map.copyOf(themes);
    duties = List.copyOf(duties);
  }
}
