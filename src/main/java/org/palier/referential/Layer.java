package org.palier.referential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Text;

/// What a territory adds to a core referential, apart from what stands in the tree and the toolbox:
/// whose it is, of which day, the SHA-256 of what was read, and its help by question.
public record Layer(String territory, String edition, String hash, Map<NodeId, Help> help) {

  public Layer {
    help = Map.copyOf(help);
  }

  /// Words that help to answer a question here.
  public record Help(@Nullable Text text, List<Text> examples) {
    public Help {
      examples = List.copyOf(examples);
    }
  }

  public Optional<Help> helpFor(NodeId question) {
    return Optional.ofNullable(help.get(question));
  }
}
