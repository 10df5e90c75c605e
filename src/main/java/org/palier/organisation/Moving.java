package org.palier.organisation;

import java.util.Set;

/// What became of a wish to move an organisation to another territory.
sealed interface Moving {

  record Moved() implements Moving {}

  record Wrong(Set<Fault> faults) implements Moving {}

  /// Why it did not move.
  enum Fault {
    /// Unknown, closed, or the one it is in.
    TERRITORY,
    /// Not in that territory.
    COMMUNE,
    /// An organisation with its number is there already.
    TAKEN,
    CONFIRMED
  }
}
