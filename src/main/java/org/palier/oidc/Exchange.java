package org.palier.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.palier.web.Token;

/// Turns the code that a browser brought back into who came, between the two servers only.
@Singleton
class Exchange {

  private final ProviderSettings settings;
  private final Provider provider;
  private final ProviderCalls calls;
  private final UserInfo userInfo;

  Exchange(ProviderSettings settings, Provider provider, ProviderCalls calls, UserInfo userInfo) {
    this.settings = settings;
    this.provider = provider;
    this.calls = calls;
    this.userInfo = userInfo;
  }

  /// The browser's token is the one it was sent away with, and `back` the address it was given.
  Told redeem(String code, Token browser, URI back) throws ProviderAway, ProviderRefused {
    Provider.Known known = provider.known();
    OIDCTokens tokens = tokens(known.says(), code, browser, back);
    JWT idToken = tokens.getIDToken();
    if (idToken == null) {
      throw new ProviderRefused("no ID token");
    }
    IDTokenClaimsSet claims = claims(known, idToken, browser);
    return userInfo.read(
        known,
        claims.getSubject().getValue(),
        tokens.getAccessToken(),
        hasTwoFactors(claims),
        idToken.serialize());
  }

  private OIDCTokens tokens(OIDCProviderMetadata says, String code, Token browser, URI back)
      throws ProviderAway, ProviderRefused {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code),
            back,
            ProviderAddresses.takesChallenges(says) ? ProviderAddresses.verifier(browser) : null);
    try {
      TokenResponse response =
          OIDCTokenResponseParser.parse(
              calls.send(
                  new TokenRequest.Builder(says.getTokenEndpointURI(), client(says), grant)
                      .build()
                      .toHTTPRequest()));
      if (response instanceof OIDCTokenResponse granted) {
        return granted.getOIDCTokens();
      }
      throw new ProviderRefused("code refused");
    } catch (ParseException unreadable) {
      throw new ProviderRefused("answer unreadable");
    }
  }

  private ClientAuthentication client(OIDCProviderMetadata says) {
    ClientID id = new ClientID(settings.clientId());
    Secret secret = new Secret(settings.secret());
    List<ClientAuthenticationMethod> methods = says.getTokenEndpointAuthMethods();
    return methods != null
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretPost(id, secret)
        : new ClientSecretBasic(id, secret);
  }

  /// Signed by the provider, for us, for this browser, and still valid.
  private IDTokenClaimsSet claims(Provider.Known known, JWT idToken, Token browser)
      throws ProviderRefused {
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(settings.clientId()),
            Signatures.<SecurityContext>keys(known.keys()),
            null);
    try {
      return validator.validate(idToken, ProviderAddresses.nonce(browser));
    } catch (BadJOSEException | JOSEException wrong) {
      throw new ProviderRefused("ID token: " + ProviderRefused.fault(wrong));
    }
  }

  private boolean hasTwoFactors(IDTokenClaimsSet claims) {
    List<AMR> methods = claims.getAMR();
    return methods != null && methods.contains(AMR.MFA)
        || claims.getACR() != null && settings.strong().contains(claims.getACR().getValue());
  }
}
