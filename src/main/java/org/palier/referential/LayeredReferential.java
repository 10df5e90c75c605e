package org.palier.referential;

import java.util.List;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;

/// A core referential under a territory's layer. `core` scores as everywhere, its toolbox enriched
/// by the territory; `local` also asks the local questions, leaves out the hidden ones, and weighs
/// the themes as the territory does. Levels are the core's alone: `local` has none.
public record LayeredReferential(PublishedReferential core, Referential local, Layer layer) {

  /// Whether the territory added this question.
  public boolean isLocal(NodeId question) {
    return core.referential().questionnaire().question(question).isEmpty();
  }

  /// The questions that the territory added, in the order of the file.
  public List<Question> localQuestions() {
    return local.questionnaire().questions().values().stream()
        .filter(question -> isLocal(question.id()))
        .toList();
  }
}
