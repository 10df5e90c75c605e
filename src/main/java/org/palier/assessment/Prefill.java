package org.palier.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.NodeId;

/// What a draft began with: the submission it was taken from (null once erased), its version and
/// its time. `unseen` holds the questions whose answer nobody has saved since, each with the
/// question it was given to.
record Prefill(
    @Nullable UUID source, int number, String version, Instant saidAt, Map<NodeId, NodeId> unseen) {

  Prefill {
    unseen = Map.copyOf(unseen);
  }

  /// How many of the answers to look at again still count.
  int remaining(Reading reading) {
    return (int) unseen.keySet().stream().filter(reading::isConcerned).count();
  }
}
