package org.palier.domain.evaluation;

import java.util.Map;
import org.palier.domain.answers.Reading;
import org.palier.domain.scoring.Scoring;

/// Where an organisation is before any action: its answers as read, their scores, its duties, the
/// shares that levels ask for, and the standing these make.
record Bearings(Reading reading, Scoring scoring, Duties duties, Shares shares, Standing standing) {

  static Bearings of(Referential referential, Situation situation) {
    Reading reading =
        Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
    Scoring scoring = Scoring.of(reading);
    Duties duties = Duties.of(referential.obligations(), reading, situation);
    Shares shares = Shares.of(reading);
    Standing standing =
        new Standing(
            reading, scoring.values(), PlatformValues.of(shares, duties, situation), Map.of());
    return new Bearings(reading, scoring, duties, shares, standing);
  }
}
