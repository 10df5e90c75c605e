package org.palier.web;

import java.util.Locale;

/// What the account of a session was proved by.
public enum Proof {
  /// A password or a link by mail.
  OWN,
  /// A provider that says nothing of a second factor.
  PROVIDER,
  /// A provider that asked for a second factor.
  PROVIDER_TWO_FACTORS;

  public boolean isOfProvider() {
    return this != OWN;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Proof of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
