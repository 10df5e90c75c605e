package org.palier.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;

/// An organisation that does not exist, with what it submitted, oldest first, and the draft it left
/// unfinished, if any. It is known by its SIRET or its RNA number, of forms that nobody is given.
record SyntheticOrganisation(
    UUID id,
    UUID assessmentId,
    String name,
    @Nullable Siret siret,
    @Nullable Rna rna,
    List<Chapter> submitted,
    @Nullable Chapter unfinished) {

  SyntheticOrganisation {
    submitted = List.copyOf(submitted);
    if (siret == null && rna == null) {
      throw new IllegalArgumentException("an organisation without a number: " + name);
    }
    if (submitted.isEmpty() && unfinished == null) {
      throw new IllegalArgumentException("an organisation that did nothing: " + name);
    }
  }

  Optional<Chapter> draft() {
    return Optional.ofNullable(unfinished);
  }

  /// What stands in the assessment now.
  Chapter last() {
    return unfinished == null ? submitted.getLast() : unfinished;
  }

  Instant begunAt() {
    return (submitted.isEmpty() ? last() : submitted.getFirst()).begunAt();
  }

  /// The number of the revision that is being written, or was submitted last.
  int revision() {
    return submitted.size() + (unfinished == null ? 0 : 1);
  }
}
