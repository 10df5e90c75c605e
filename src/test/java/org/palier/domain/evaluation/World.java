package org.palier.domain.evaluation;

import java.util.Random;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Questionnaire;

/// A generated referential with the situation of one organisation, and the chance that a law may
/// use to choose what it changes.
public record World(Referential referential, Situation situation, long chance) {

  public static World random(Random random) {
    return new WorldMaker(random).world();
  }

  Questionnaire questionnaire() {
    return referential.questionnaire();
  }

  Reading reading() {
    return Reading.of(questionnaire(), situation.facts(), situation.answers());
  }

  Random dice() {
    return new Random(chance);
  }

  World with(Questionnaire other) {
    return new World(
        new Referential(other, referential.toolbox(), referential.obligations()),
        situation,
        chance);
  }

  World with(Answers answers) {
    return with(new Situation(situation.facts(), answers, situation.on(), situation.platform()));
  }

  World with(Situation other) {
    return new World(referential, other, chance);
  }
}
