package org.palier.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;

/// A company, an association or a public establishment of a territory. Both numbers may be missing:
/// not every organisation has one yet. `commune` is its official code.
public record Organisation(
    UUID id,
    UUID territoryId,
    String name,
    @Nullable Siret siret,
    @Nullable Rna rna,
    @Nullable String commune) {

  static final int NAME_LIMIT = 160;

  public Organisation {
    if (name.isBlank() || name.length() > NAME_LIMIT) {
      throw new IllegalArgumentException("a name of 1 to 160 characters: " + name.length());
    }
  }

  /// The number that names it to others; empty without one.
  public String number() {
    return siret != null ? siret.value() : rna != null ? rna.value() : "";
  }
}
