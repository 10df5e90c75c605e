package org.palier.oidc;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.start.StartRefused;

/// What the operator said of the provider. Settings that could not work refuse the start.
@Context
final class ProviderSettings {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final String issuer;
  private final String clientId;
  private final String secret;
  private final List<String> scopes;
  private final List<String> strong;
  private final boolean signedUserInfo;
  private final boolean trustedEmail;

  ProviderSettings(
      @Value("${palier.oidc.issuer:}") String issuer,
      @Value("${palier.oidc.client-id:}") String clientId,
      @Value("${palier.oidc.client-secret:}") String secret,
      @Value("${palier.oidc.scopes:openid email}") String scopes,
      @Value(
              "${palier.oidc.two-factor-acr:`eidas2 eidas3"
                  + " https://proconnect.gouv.fr/assurance/self-asserted-2fa"
                  + " https://proconnect.gouv.fr/assurance/consistency-checked-2fa`}")
          String strong,
      @Value("${palier.oidc.signed-userinfo:true}") boolean signedUserInfo,
      @Value("${palier.oidc.trust-email:false}") boolean trustedEmail) {
    this.issuer = issuer.strip();
    this.clientId = clientId.strip();
    this.secret = secret;
    this.scopes = words("openid " + scopes);
    this.strong = words(strong);
    this.signedUserInfo = signedUserInfo;
    this.trustedEmail = trustedEmail;
    if (!this.issuer.isEmpty()) {
      check();
    }
  }

  private void check() {
    if (!isProtected(URI.create(issuer))) {
      throw new StartRefused(
          "PALIER_OIDC_ISSUER doit être une adresse https : " + issuer,
          "PALIER_OIDC_ISSUER must be an https address: " + issuer);
    }
    if (clientId.isEmpty() || secret.isBlank()) {
      throw new StartRefused(
          "PALIER_OIDC_ISSUER demande aussi PALIER_OIDC_CLIENT_ID et PALIER_OIDC_CLIENT_SECRET.",
          "PALIER_OIDC_ISSUER needs PALIER_OIDC_CLIENT_ID and PALIER_OIDC_CLIENT_SECRET too.");
    }
  }

  /// Nothing goes to the provider in clear, but to one on this machine when the issuer is there.
  boolean isProtected(URI address) {
    String host = String.valueOf(address.getHost());
    return "https".equals(address.getScheme())
        || "http".equals(address.getScheme())
            && THIS_MACHINE.contains(host)
            && THIS_MACHINE.contains(String.valueOf(URI.create(issuer).getHost()));
  }

  boolean isOpen() {
    return !issuer.isEmpty();
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  String secret() {
    return secret;
  }

  List<String> scopes() {
    return scopes;
  }

  /// The levels of assurance (`acr`) that take two factors.
  List<String> strong() {
    return strong;
  }

  boolean signedUserInfo() {
    return signedUserInfo;
  }

  /// Whether an address is taken as proved that the provider does not say it checked.
  boolean trustedEmail() {
    return trustedEmail;
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
