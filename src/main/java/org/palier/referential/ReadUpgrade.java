package org.palier.referential;

import java.util.List;
import org.palier.domain.versions.Upgrade;

/// What came of reading how one version of a questionnaire follows another.
public sealed interface ReadUpgrade {

  record Good(Upgrade upgrade) implements ReadUpgrade {}

  record Bad(List<Problem> problems) implements ReadUpgrade {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
