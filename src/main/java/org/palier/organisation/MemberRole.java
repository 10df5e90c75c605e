package org.palier.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person may do for an organisation. An adviser comes from outside: reads all and comments
/// the plan; a reader only reads.
public enum MemberRole {
  OWNER,
  CONTRIBUTOR,
  ADVISER,
  READER;

  /// Whether answers and the plan may be changed.
  public boolean mayEdit() {
    return this == OWNER || this == CONTRIBUTOR;
  }

  public static Optional<MemberRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
