package org.palier.demo;

import org.palier.domain.answers.Answer;

/// How often an answer comes with its evidence.
final class Evidence {

  private Evidence() {}

  static boolean isGiven(Answer answer, Temperament temperament, Chance chance) {
    return switch (answer) {
      case Answer.NotApplicable _, Answer.DontKnow _, Answer.Written _ -> false;
      case Answer.Chosen _, Answer.Ticked _, Answer.Measured _ ->
          chance.happens(0.05 + 0.75 * temperament.progress());
    };
  }
}
