package org.palier.referential;

import java.util.List;
import org.palier.domain.evaluation.Referential;

/// What came of reading the files of a referential.
public sealed interface ReadReferential {

  /// Usable. `warnings` can be lived with, such as a missing translation; `contents` is what was
  /// read, enough to build the same again.
  record Good(Referential referential, Contents contents, List<Problem> warnings)
      implements ReadReferential {
    public Good {
      warnings = List.copyOf(warnings);
    }

    public Hashes hashes() {
      return contents.hashes();
    }

    /// All that is wrong when warnings count as errors too.
    @Override
    public List<Problem> problems(boolean strict) {
      return strict ? warnings : List.of();
    }
  }

  record Bad(List<Problem> problems, List<Problem> warnings) implements ReadReferential {
    public Bad {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }

    @Override
    public List<Problem> problems(boolean strict) {
      return strict
          ? java.util.stream.Stream.concat(problems.stream(), warnings.stream())
              .sorted(Problem.ORDER)
              .toList()
          : problems;
    }
  }

  List<Problem> warnings();

  /// What an author has to correct; when `strict`, warnings too.
  List<Problem> problems(boolean strict);
}
