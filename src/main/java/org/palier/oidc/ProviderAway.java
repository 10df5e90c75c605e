package org.palier.oidc;

/// The provider does not answer, or not as a provider does.
final class ProviderAway extends Exception {

  private static final long serialVersionUID = 1;

  ProviderAway(String message) {
    super(message);
  }

  ProviderAway(Throwable cause) {
    super(cause);
  }
}
