package org.palier.account;

import java.time.Instant;
import java.util.UUID;

/// Someone who works for a territory, and since when in this territory.
public record Colleague(UUID account, String email, String name, Role role, Instant since) {

  /// How to call the person: by the address where no name is known.
  public String called() {
    return name.isBlank() ? email : name;
  }
}
