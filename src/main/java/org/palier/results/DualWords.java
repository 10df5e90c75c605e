package org.palier.results;

import org.palier.domain.versions.DualScore;
import org.palier.web.ConditionWords;

/// Says what the same answers give under the version they were sent under and under a later one.
record DualWords(DualScore dual, Voice voice, ConditionWords conditions) {

  ResultPage.Dual told(Outcome own) {
    Outcome later = Outcome.of(dual.later(), dual.laterSituation(), dual.laterEvaluation());
    return new ResultPage.Dual(
        voice.say("dual.own", own.questionnaire().version(), standing(own)),
        voice.say(
            "dual.later",
            later.questionnaire().version(),
            standing(later),
            dual.carried().notCarried()));
  }

  private String standing(Outcome outcome) {
    Standing standing = new StandingWords(outcome, voice, conditions).standing();
    return standing.score().isEmpty()
        ? standing.name()
        : voice.say("dual.with-level", standing.score(), standing.name());
  }
}
