package org.palier.referential;

import java.util.List;
import org.palier.domain.evaluation.Situation;

/// What came of reading a file of answers.
public sealed interface ReadAnswers {

  record Good(Situation situation) implements ReadAnswers {}

  record Bad(List<Problem> problems) implements ReadAnswers {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
