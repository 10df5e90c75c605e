package org.palier.dashboard;

/// What became of the wish to publish.
public sealed interface Releasing {

  /// A new release stands; `open` tells whether it changed what the public reads.
  record Released(int number, long organisations, long waiting, boolean open)
      implements Releasing {}

  /// The old one stays, if there is one: those that wait are too few to enter unseen.
  record Unchanged(long waiting) implements Releasing {}
}
