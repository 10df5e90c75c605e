package org.palier.oidc;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.palier.web.Token;

/// The addresses of the provider to which a browser is sent, with no parameter that the provider
/// does not announce: ProConnect refuses those it does not know.
@Singleton
class ProviderAddresses {

  private final ProviderSettings settings;
  private final Provider provider;

  ProviderAddresses(ProviderSettings settings, Provider provider) {
    this.settings = settings;
    this.provider = provider;
  }

  /// Where someone proves who they are. All that is secret in it comes from the browser's token, so
  /// that nothing but its hash has to be kept.
  URI entrance(Token browser, URI back) throws ProviderAway {
    OIDCProviderMetadata says = provider.known().says();
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.clientId()),
                back)
            .endpointURI(says.getAuthorizationEndpointURI())
            .state(new State(state(browser)))
            .nonce(nonce(browser));
    if (takesChallenges(says)) {
      request.codeChallenge(verifier(browser), CodeChallengeMethod.S256);
    }
    if (says.supportsClaimsParam()) {
      request.claims(askingForMethods());
    }
    return request.build().toURI();
  }

  /// ProConnect tells how someone was recognised to those who ask only.
  private static OIDCClaimsRequest askingForMethods() {
    return new OIDCClaimsRequest()
        .withIDTokenClaimsRequest(
            new ClaimsSetRequest()
                .add(
                    new ClaimsSetRequest.Entry("amr")
                        .withClaimRequirement(ClaimRequirement.ESSENTIAL)));
  }

  static boolean takesChallenges(OIDCProviderMetadata says) {
    List<CodeChallengeMethod> methods = says.getCodeChallengeMethods();
    return methods != null && methods.contains(CodeChallengeMethod.S256);
  }

  static String state(Token browser) {
    return browser.derived("oidc-state");
  }

  static Nonce nonce(Token browser) {
    return new Nonce(browser.derived("oidc-nonce"));
  }

  static CodeVerifier verifier(Token browser) {
    return new CodeVerifier(browser.derived("oidc-verifier"));
  }

  /// Where someone signs out of the provider too; empty where it announces none.
  Optional<URI> exit(String idToken, URI back) throws ProviderAway {
    URI end = provider.known().says().getEndSessionEndpointURI();
    if (end == null || !settings.isProtected(end)) {
      return Optional.empty();
    }
    try {
      State state = new State(Token.fresh().text());
      return Optional.of(new LogoutRequest(end, JWTParser.parse(idToken), back, state).toURI());
    } catch (ParseException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
