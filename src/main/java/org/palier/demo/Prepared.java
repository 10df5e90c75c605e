package org.palier.demo;

import java.util.List;
import org.palier.assessment.Assessment;
import org.palier.assessment.SubmissionRecord;

/// A synthetic organisation with its assessment as it stands and its results, ready to be written.
record Prepared(
    SyntheticOrganisation organisation, Assessment assessment, List<SubmissionRecord> submissions) {

  Prepared {
    submissions = List.copyOf(submissions);
  }
}
