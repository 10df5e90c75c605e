package org.palier.organisation;

import java.util.List;
import java.util.UUID;

/// What became of a wish to keep an assessment for an organisation.
sealed interface Claiming {

  /// It belongs to this organisation now.
  record Claimed(UUID organisation) implements Claiming {}

  /// The number is that of an organisation that is here already: its people decide.
  record Known(Organisation organisation) implements Claiming {}

  /// These may be the same organisation; nothing was done.
  record Alike(List<Organisation> organisations) implements Claiming {

    public Alike {
      organisations = List.copyOf(organisations);
    }
  }

  /// Somebody else was first.
  record Taken() implements Claiming {}
}
