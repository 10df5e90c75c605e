package org.palier.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.NodeId;

/// An assessment as it stands: a draft being written, or a submitted one. `number` is the revision
/// being written or last submitted, from 1. `name` is what the respondent calls the organisation,
/// blank when not said. `layer` is the hash of the territory's layer that the assessment began
/// with, null where there was none.
public record Assessment(
    UUID id,
    UUID territoryId,
    @Nullable UUID organisationId,
    String questionnaireId,
    String questionnaireVersion,
    @Nullable String layer,
    String name,
    String language,
    State state,
    int number,
    Facts facts,
    int factsRevision,
    Map<NodeId, StoredEntry> entries,
    @Nullable String email,
    Instant createdAt,
    Instant touchedAt,
    boolean synthetic) {

  public enum State {
    DRAFT,
    SUBMITTED
  }

  public Assessment {
    entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }

  public Optional<StoredEntry> entry(NodeId question) {
    return Optional.ofNullable(entries.get(question));
  }

  /// What counts: the entries that hold an answer.
  public Answers answers() {
    Answers answers = Answers.NONE;
    Map<NodeId, org.palier.domain.answers.Entry> given = new LinkedHashMap<>();
    entries.forEach((question, stored) -> stored.entry().ifPresent(e -> given.put(question, e)));
    return given.isEmpty() ? answers : new Answers(given);
  }

  /// The key that makes two assessments those of one legal unit, in so far as it is known.
  public String unitKey() {
    return (organisationId == null ? id : organisationId).toString();
  }
}
