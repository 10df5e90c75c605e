package org.palier.domain.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.NodeId;

/// The entries of an assessment by question. Answers to questions that are not concerned are kept
/// and count for nothing.
public record Answers(Map<NodeId, Entry> entries) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  public Optional<Entry> entry(NodeId question) {
    return Optional.ofNullable(entries.get(question));
  }

  public Answers with(NodeId question, Entry entry) {
    Map<NodeId, Entry> next = new LinkedHashMap<>(entries);
    next.put(question, entry);
    return new Answers(next);
  }
}
