package org.palier.oidc;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.Token;

/// Sends browsers to the provider and takes them back. A browser is known again by a token of its
/// own: what comes back in another is not let in.
@Singleton
class ProviderSignIn {

  /// How long someone may take at the provider.
  static final Duration AWAY = Duration.ofMinutes(10);

  /// How long a browser is known again.
  static final Duration LIFE = Duration.ofMinutes(40);

  /// How long an identity waits for an account.
  static final Duration WAITS = Duration.ofMinutes(30);

  private final AttemptRepository attempts;
  private final ProviderSettings settings;
  private final Provider provider;
  private final ProviderAddresses addresses;
  private final Exchange exchange;
  private final IdentityService identities;
  private final AuditService audit;
  private final Clock clock;

  ProviderSignIn(
      AttemptRepository attempts,
      ProviderSettings settings,
      Provider provider,
      ProviderAddresses addresses,
      Exchange exchange,
      IdentityService identities,
      AuditService audit,
      Clock clock) {
    this.attempts = attempts;
    this.settings = settings;
    this.provider = provider;
    this.addresses = addresses;
    this.exchange = exchange;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /// The address of the provider for this browser.
  URI begin(Token browser, String next, @Nullable UUID account, URI back) throws ProviderAway {
    URI entrance = addresses.entrance(browser, back);
    Instant now = clock.instant();
    attempts.insert(
        browser.hash(), new AttemptRepository.Attempt(next, account), now, now.plus(AWAY));
    return entrance;
  }

  /// What the provider sent along with the browser; empty texts where it did not.
  record Answer(String state, String code, String error, String issuer) {}

  /// `browser` is empty where the browser has no token. The code is asked for at once, and once.
  Arrival come(Optional<Token> browser, Answer answer, URI back) {
    if (browser.isEmpty() || !isOurs(browser.get(), answer.state())) {
      return new Arrival.Lost();
    }
    Optional<AttemptRepository.Attempt> attempt =
        attempts.use(browser.get().hash(), clock.instant());
    if (attempt.isEmpty()) {
      return new Arrival.Lost();
    }
    if (answer.error().equals("access_denied")) {
      return new Arrival.Declined();
    }
    return come(browser.get(), attempt.get(), answer, back);
  }

  private Arrival come(Token browser, AttemptRepository.Attempt attempt, Answer answer, URI back) {
    try {
      if (answer.code().isEmpty() || !isOfIssuer(answer.issuer())) {
        throw new ProviderRefused("no code of the issuer");
      }
      Told told = exchange.redeem(answer.code(), browser, back);
      Arrival arrival = identities.meet(told, attempt);
      if (arrival instanceof Arrival.Waits) {
        attempts.keep(browser.hash(), told, clock.instant().plus(WAITS));
      }
      return arrival;
    } catch (ProviderRefused refused) {
      audit.note(
          new AuditNote(
              AuditKind.SIGN_IN_REFUSED, null, null, "provider: " + refused.getMessage()));
      return new Arrival.Refused();
    } catch (ProviderAway away) {
      return new Arrival.Away();
    }
  }

  private static boolean isOurs(Token browser, String state) {
    return MessageDigest.isEqual(
        ProviderAddresses.state(browser).getBytes(StandardCharsets.UTF_8),
        state.getBytes(StandardCharsets.UTF_8));
  }

  /// A provider that says it names itself in its answers has to (RFC 9207).
  private boolean isOfIssuer(String named) throws ProviderAway {
    return named.isEmpty()
        ? !provider.known().says().supportsAuthorizationResponseIssuerParam()
        : named.equals(settings.issuer());
  }

  /// The identity of this browser that waits for an account.
  Optional<AttemptRepository.Waiting> waiting(Optional<Token> browser) {
    return browser.flatMap(it -> attempts.waiting(it.hash(), clock.instant()));
  }

  void forget(Token browser) {
    attempts.delete(browser.hash());
  }

  int sweep() {
    return attempts.deleteExpired(clock.instant());
  }
}
