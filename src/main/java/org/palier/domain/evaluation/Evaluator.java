package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Scoring;

/// Computes the result of one situation under one referential. It depends on nothing else: no
/// clock, no other organisation, no order of answering.
public final class Evaluator {

  private Evaluator() {}

  public static Evaluation evaluate(Referential referential, Situation situation) {
    Bearings at = Bearings.of(referential, situation);
    Reading reading = at.reading();
    Scoring scoring = at.scoring();
    Duties duties = at.duties();
    Shares shares = at.shares();
    Standing standing = at.standing();
    Levels levels = new Levels(standing);
    Maturity overall = levels.overall();
    List<Prospect> prospects =
        new Prospects(referential.toolbox(), standing, duties, overall).ranked();
    return new Evaluation(
        reading.states(),
        scoring.overall(),
        scoring.scores(),
        overall,
        themes(levels, referential),
        Recommender.recommend(prospects, reading),
        duties.statuses(),
        shown(shares.evidence()),
        shown(shares.dontKnow()),
        reading.isFinished());
  }

  static Map<NodeId, Maturity> themes(Levels levels, Referential referential) {
    Map<NodeId, Maturity> themes = new LinkedHashMap<>();
    for (Group theme : referential.questionnaire().themes()) {
      themes.put(theme.id(), levels.of(theme));
    }
    return themes;
  }

  private static BigDecimal shown(Optional<Ratio> share) {
    return share.map(Standing::shown).orElse(BigDecimal.ZERO);
  }
}
