package org.palier.assessment;

/// What came of asking to carry a draft over to a later version.
public sealed interface CarryingOver {

  record Done() implements CarryingOver {}

  /// The draft, or the version in use, is no longer what was asked about.
  record Moved() implements CarryingOver {}

  record Closed() implements CarryingOver {}

  record Unknown() implements CarryingOver {}
}
