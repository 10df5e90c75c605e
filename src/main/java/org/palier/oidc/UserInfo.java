package org.palier.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.domain.organisation.Siret;
import org.palier.mail.EmailAddress;

/// Asks the provider for what it knows of someone. ProConnect answers with a signed token, where
/// others send plain JSON.
@Singleton
class UserInfo {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SUBJECT = 255;

  private final ProviderSettings settings;
  private final ProviderCalls calls;

  UserInfo(ProviderSettings settings, ProviderCalls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  /// `subject` is who the ID token named: nobody else is told of.
  Told read(
      Provider.Known known, String subject, AccessToken access, boolean twoFactors, String idToken)
      throws ProviderAway, ProviderRefused {
    JWTClaimsSet claims = claims(known, answer(known, access));
    if (!subject.equals(claims.getSubject())
        || !subject.matches("\\p{ASCII}{1," + LONGEST_SUBJECT + "}")) {
      throw new ProviderRefused("user info of another subject");
    }
    return new Told(
        settings.issuer(),
        subject,
        email(claims),
        settings.trustedEmail() || Boolean.TRUE.equals(claims.getClaim("email_verified")),
        name(claims),
        siret(claims),
        twoFactors,
        idToken);
  }

  private UserInfoSuccessResponse answer(Provider.Known known, AccessToken access)
      throws ProviderAway, ProviderRefused {
    try {
      UserInfoResponse response =
          UserInfoResponse.parse(
              calls.send(
                  new UserInfoRequest(known.says().getUserInfoEndpointURI(), access)
                      .toHTTPRequest()));
      if (response.indicatesSuccess()) {
        return response.toSuccessResponse();
      }
      throw new ProviderRefused("user info refused");
    } catch (ParseException unreadable) {
      throw new ProviderRefused("user info unreadable");
    }
  }

  private JWTClaimsSet claims(Provider.Known known, UserInfoSuccessResponse answer)
      throws ProviderRefused {
    JWT signed = answer.getUserInfoJWT();
    try {
      if (signed != null) {
        return verified(known, signed);
      }
      if (settings.signedUserInfo()) {
        throw new ProviderRefused("user info not signed");
      }
      return Objects.requireNonNull(answer.getUserInfo()).toJWTClaimsSet();
    } catch (BadJOSEException | JOSEException | ParseException wrong) {
      throw new ProviderRefused("user info: " + ProviderRefused.fault(wrong));
    }
  }

  private JWTClaimsSet verified(Provider.Known known, JWT signed)
      throws BadJOSEException, JOSEException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(Signatures.keys(known.keys()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            settings.clientId(),
            new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
            Set.of("sub")));
    return processor.process(signed, null);
  }

  private static String email(JWTClaimsSet claims) throws ProviderRefused {
    return switch (EmailAddress.read(text(claims, "email"))) {
      case EmailAddress.Typed.Right(EmailAddress address) -> AccountService.normal(address.value());
      case EmailAddress.Typed.Wrong _ -> throw new ProviderRefused("no e-mail address");
    };
  }

  private static String name(JWTClaimsSet claims) {
    String family = text(claims, "usual_name");
    String name =
        Stream.of(
                text(claims, "given_name"), family.isEmpty() ? text(claims, "family_name") : family)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return name.codePointCount(0, name.length()) > LONGEST_NAME ? "" : name;
  }

  private static @Nullable String siret(JWTClaimsSet claims) {
    return Siret.parse(text(claims, "siret")).map(Siret::value).orElse(null);
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text.strip() : "";
  }
}
