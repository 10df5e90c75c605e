package org.palier.assessment;

import java.time.Instant;
import java.util.UUID;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;

/// A submitted assessment: what was said, under which referential, and the result, recomputed from
/// what was kept that day. `draftOpen` tells that a next revision is being written.
public record Submission(
    UUID assessmentId,
    int number,
    UUID territoryId,
    String name,
    Referential referential,
    Situation situation,
    Evaluation evaluation,
    Instant submittedAt,
    boolean draftOpen) {}
