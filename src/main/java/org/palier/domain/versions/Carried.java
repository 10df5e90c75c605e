package org.palier.domain.versions;

import java.util.List;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;

/// Facts and answers as they read under a later version, and what became of each that was given, in
/// the order of the version they were given under.
public record Carried(
    Facts facts,
    Answers answers,
    List<Fate<NodeId, Entry>> questionFates,
    List<Fate<FactId, FactValue>> factFates) {

  public Carried {
    questionFates = List.copyOf(questionFates);
    factFates = List.copyOf(factFates);
  }

  /// How many answers stand nowhere in the later version.
  public int notCarried() {
    return (int) questionFates.stream().filter(fate -> !fate.isCarried()).count();
  }
}
