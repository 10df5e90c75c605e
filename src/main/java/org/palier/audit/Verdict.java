package org.palier.audit;

/// What became of the chain of the security log.
public sealed interface Verdict {

  /// Every row is as it was written; `last` is the hash of the last one, in hexadecimal digits.
  record Whole(long rows, String last) implements Verdict {}

  /// `number` is the first row that is missing, changed or not ours.
  record Broken(long number, Fault fault) implements Verdict {}

  /// Why a row does not hold.
  enum Fault {
    MISSING,
    CHANGED,
    ADDED
  }
}
