package org.palier.domain.versions;

import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;

/// The same answers scored twice: under the version they were given under, which stays the result,
/// and again under a later one, as far as its upgrade carries them. The day and what the platform
/// knows are the same in both.
public record DualScore(
    Referential own,
    Evaluation ownEvaluation,
    Referential later,
    Situation laterSituation,
    Evaluation laterEvaluation,
    Carried carried) {

  public static DualScore of(
      Referential own,
      Situation situation,
      Evaluation evaluation,
      Referential later,
      UpgradePath path) {
    Carried carried = path.carry(situation.facts(), situation.answers());
    Situation after =
        new Situation(carried.facts(), carried.answers(), situation.on(), situation.platform());
    return new DualScore(own, evaluation, later, after, Evaluator.evaluate(later, after), carried);
  }
}
