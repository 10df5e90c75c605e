package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// The cookie by which a browser sent to the provider is known again. Another than the session's:
/// that one changes when someone signs in on the way.
@Singleton
public class ProviderCookie {

  private final PublicAddress address;

  ProviderCookie(PublicAddress address) {
    this.address = address;
  }

  public Optional<Token> of(HttpRequest<?> request) {
    return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(Token::read);
  }

  public Cookie cookie(Token token, Duration life) {
    return cookie(token.text()).maxAge(life);
  }

  public Cookie gone() {
    return cookie("").maxAge(Duration.ZERO);
  }

  private Cookie cookie(String value) {
    return Cookie.of(name(), value)
        .httpOnly(true)
        .secure(address.secure())
        .sameSite(SameSite.Lax)
        .path("/");
  }

  private String name() {
    return address.secure() ? "__Host-palier-oidc" : "palier-oidc-insecure";
  }
}
