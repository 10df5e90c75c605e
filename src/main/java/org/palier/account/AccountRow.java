package org.palier.account;

import java.util.UUID;

/// A row of the table `account` that may sign in.
record AccountRow(UUID id, String email, String name, String passwordHash, boolean mustChange) {

  /// A password is in no log by accident.
  @Override
  public String toString() {
    return "account " + id;
  }
}
