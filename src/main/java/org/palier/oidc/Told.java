package org.palier.oidc;

import org.jspecify.annotations.Nullable;

/// What a provider tells of someone who came back from it. Only `issuer` and `subject` together
/// name a person: an address goes from one to the next. `siret` is where they work, null where not
/// told.
record Told(
    String issuer,
    String subject,
    String email,
    boolean emailProved,
    String name,
    @Nullable String siret,
    boolean twoFactors,
    String idToken) {

  /// A token is in no log by accident.
  @Override
  public String toString() {
    return "someone known to " + issuer;
  }
}
