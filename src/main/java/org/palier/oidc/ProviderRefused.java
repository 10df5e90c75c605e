package org.palier.oidc;

/// What the provider gave proves nothing; the message is for the security log.
final class ProviderRefused extends Exception {

  private static final long serialVersionUID = 1;

  ProviderRefused(String message) {
    super(message);
  }

  /// What the library found wrong, without the value it found.
  static String fault(Exception wrong) {
    return String.valueOf(wrong.getMessage()).split(":", 2)[0];
  }
}
