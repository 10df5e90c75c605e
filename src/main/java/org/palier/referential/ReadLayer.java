package org.palier.referential;

import java.util.List;

/// What came of reading a territory's layer over a core referential.
public sealed interface ReadLayer {

  record Good(LayeredReferential referential, List<Problem> warnings) implements ReadLayer {
    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  record Bad(List<Problem> problems) implements ReadLayer {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
