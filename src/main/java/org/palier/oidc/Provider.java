package org.palier.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the provider says of itself, and its keys. Both are kept for a while; a key that is unknown
/// makes them be asked for again.
@Singleton
class Provider {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
  private static final Duration ASKED_WITHIN = Duration.ofSeconds(10);

  private final ProviderSettings settings;
  private final ProviderCalls calls;
  private final Clock clock;
  private @Nullable Known known;

  Provider(ProviderSettings settings, ProviderCalls calls, Clock clock) {
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
  }

  /// The provider as it was at a time.
  record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant at) {}

  synchronized Known known() throws ProviderAway {
    Instant now = clock.instant();
    if (known == null || known.at().plus(KEPT).isBefore(now)) {
      known = ask(now);
    }
    return known;
  }

  private Known ask(Instant now) throws ProviderAway {
    String issuer = settings.issuer();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    try {
      OIDCProviderMetadata says =
          OIDCProviderMetadata.parse(
              calls.get(URI.create(base + "/.well-known/openid-configuration")));
      check(says);
      return new Known(says, keys(says.getJWKSetURI()), now);
    } catch (ParseException | MalformedURLException unreadable) {
      throw new ProviderAway(unreadable);
    }
  }

  /// An answer that names another issuer, or leads to addresses in clear, is nobody's we know.
  private void check(OIDCProviderMetadata says) throws ProviderAway {
    if (!says.getIssuer().getValue().equals(settings.issuer())) {
      throw new ProviderAway("another issuer: " + says.getIssuer());
    }
    boolean complete =
        Stream.of(
                says.getAuthorizationEndpointURI(),
                says.getTokenEndpointURI(),
                says.getUserInfoEndpointURI(),
                says.getJWKSetURI())
            .allMatch(it -> it != null && settings.isProtected(it));
    if (!complete) {
      throw new ProviderAway("addresses missing or in clear");
    }
  }

  private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
    return JWKSourceBuilder.create(Objects.requireNonNull(address).toURL(), calls)
        .cache(KEYS_KEPT.toMillis(), ASKED_WITHIN.toMillis())
        .refreshAheadCache(false)
        .rateLimited(false)
        .build();
  }
}
