package org.palier.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.versions.Carried;
import org.palier.domain.versions.Fate;
import org.palier.domain.versions.UpgradePath;

/// A draft as it stood under one version, and what a later version makes of it. `before` holds all
/// that was typed, notes without an answer too.
record CarryOver(
    UpgradePath path,
    Map<NodeId, StoredEntry> before,
    Facts factsBefore,
    Carried carried,
    Carried notes) {

  CarryOver {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
  }

  static CarryOver of(UpgradePath path, Map<NodeId, StoredEntry> before, Facts facts) {
    Map<NodeId, Entry> answered = new LinkedHashMap<>();
    Map<NodeId, Entry> noted = new LinkedHashMap<>();
    onTheWay(path, before)
        .forEach(
            (question, stored) ->
                stored
                    .entry()
                    .ifPresentOrElse(
                        entry -> answered.put(question, entry),
                        () -> noted.put(question, note(stored))));
    return new CarryOver(
        path,
        before,
        facts,
        path.carry(facts, new Answers(answered)),
        path.carry(Facts.NONE, new Answers(noted)));
  }

  /// The questions of a territory are no part of the versions: their answers stay as they are.
  private static Map<NodeId, StoredEntry> onTheWay(
      UpgradePath path, Map<NodeId, StoredEntry> before) {
    Map<NodeId, StoredEntry> asked = new LinkedHashMap<>(before);
    asked.keySet().retainAll(path.from().questions().keySet());
    return asked;
  }

  /// Notes without an answer travel as a "don't know", which fits every question.
  private static Entry note(StoredEntry stored) {
    return new Entry(new Answer.DontKnow(), stored.comment(), stored.evidence());
  }

  /// What is stored under the later version. Its revisions are above those before, so that a page
  /// opened under the version before can't write over it.
  Map<NodeId, StoredEntry> after() {
    Map<NodeId, StoredEntry> after = new LinkedHashMap<>(before);
    after.keySet().removeAll(path.from().questions().keySet());
    after.replaceAll((question, kept) -> kept.raised());
    for (Fate<NodeId, Entry> fate : carried.questionFates()) {
      fate.after().forEach((to, entry) -> after.put(to, stored(fate.id(), entry, entry.answer())));
    }
    for (Fate<NodeId, Entry> fate : notes.questionFates()) {
      fate.after().forEach((to, entry) -> after.putIfAbsent(to, stored(fate.id(), entry, null)));
    }
    return after;
  }

  private StoredEntry stored(NodeId origin, Entry entry, @Nullable Answer answer) {
    int revision = before.getOrDefault(origin, StoredEntry.NOTHING).revision();
    return new StoredEntry(answer, entry.comment(), entry.evidence(), revision + 1);
  }
}
