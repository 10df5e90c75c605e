package org.palier.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.referential.LayeredReferential;

/// A submitted assessment: what was said, under which referential, and the result, recomputed from
/// what was kept that day. The core's result is the one with a level; `local` stands beside it
/// where the territory had a layer. `draftOpen` tells that a next revision is being written.
public record Submission(
    UUID assessmentId,
    int number,
    UUID territoryId,
    String name,
    Referential referential,
    Situation situation,
    Evaluation evaluation,
    @Nullable Local local,
    Instant submittedAt,
    boolean draftOpen) {

  /// The result under the territory's layer, which has no level.
  public record Local(LayeredReferential referential, Evaluation evaluation) {}
}
