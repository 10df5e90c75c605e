package org.palier.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `account` that may sign in. `passwordHash` is null for who never chose a
/// password and signs in by mail.
record AccountRow(
    UUID id, String email, String name, @Nullable String passwordHash, boolean mustChange) {

  /// A password is in no log by accident.
  @Override
  public String toString() {
    return "account " + id;
  }
}
