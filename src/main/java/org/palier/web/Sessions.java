package org.palier.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sessions live in the database; the browser holds a random token, the database its hash. A
/// visitor who only reads public pages has none.
@Singleton
public class Sessions {

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration PENDING = Duration.ofMinutes(10);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

  private final SessionRepository repository;
  private final PublicAddress address;
  private final Clock clock;

  Sessions(SessionRepository repository, PublicAddress address, Clock clock) {
    this.repository = repository;
    this.address = address;
    this.clock = clock;
  }

  /// The living session of the request's cookie: idle for less than 30 minutes where the account
  /// has a password or works for a territory, 2 hours otherwise, and less than 12 hours old.
  Optional<Session> current(HttpRequest<?> request) {
    Optional<Token> token =
        request.getCookies().findCookie(cookieName()).map(Cookie::getValue).flatMap(Token::read);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return repository
        .find(token.get(), now)
        .map(
            row -> {
              if (row.seenAt().plus(TOUCHED_EVERY).isBefore(now)) {
                repository.touch(token.get(), now);
              }
              return row.session();
            });
  }

  /// Lets the visitor work on an assessment, for as long as the link holds by which it came. Opens
  /// a session when there is none; the cookie goes into the answer.
  @Transactional
  public Cookie grant(Visit visit, UUID assessment, Access access, byte @Nullable [] linkHash) {
    Token token = visit.session() == null ? open(null) : visit.session().token();
    repository.grant(token, assessment, access, linkHash);
    return cookie(token);
  }

  /// The visit once the cookie of a grant is in the browser: forms on the page that brings it carry
  /// its token.
  public Visit granted(Visit visit, Cookie cookie, UUID assessment, Access access) {
    Map<UUID, Access> assessments = new HashMap<>();
    if (visit.session() != null) {
      assessments.putAll(visit.session().assessments());
    }
    assessments.put(assessment, access);
    Token token = Token.read(cookie.getValue()).orElseThrow();
    return visit.with(new Session(token, visit.account().orElse(null), visit.proof(), assessments));
  }

  /// Signs an account in under a new token: one planted before is worth nothing. What the visitor
  /// could already work on comes along. Where the account has a second factor, whatever way it came
  /// in by, the session is nobody's until that is given.
  @Transactional
  public Cookie signIn(Visit visit, UUID account) {
    return signIn(visit, account, null);
  }

  /// The same with an assessment to work on, where there is one.
  @Transactional
  public Cookie signIn(Visit visit, UUID account, @Nullable UUID assessment) {
    Token token = repository.hasSecondFactor(account) ? openPending(account) : open(account);
    if (assessment != null) {
      repository.grant(token, assessment, Access.EDIT, null);
    }
    return replacing(visit, token);
  }

  /// Signs in an account that gave all it is asked for, by whatever way it came in.
  @Transactional
  public Cookie signInFully(Visit visit, UUID account) {
    Token token = open(account);
    if (visit.session() != null) {
      repository.inherit(visit.session().token(), token);
    }
    return replacing(visit, token);
  }

  /// Signs in an account that a provider knows. A second factor it asked for stands for our own.
  /// `idToken` is what the provider gave for it, to be shown to it when the session is left.
  @Transactional
  public Cookie signInByProvider(Visit visit, UUID account, boolean twoFactors, String idToken) {
    boolean asked = !twoFactors && repository.hasSecondFactor(account);
    Token token = asked ? openPending(account) : open(account);
    repository.prove(token, twoFactors ? Proof.PROVIDER_TWO_FACTORS : Proof.PROVIDER, idToken);
    return replacing(visit, token);
  }

  /// The visitor's session is from now on one that a provider let in, under a new token.
  @Transactional
  public Cookie proveByProvider(Visit visit, UUID account, boolean twoFactors, String idToken) {
    Token token = open(account);
    repository.prove(token, twoFactors ? Proof.PROVIDER_TWO_FACTORS : Proof.PROVIDER, idToken);
    return replacing(visit, token);
  }

  /// What the provider gave for this session, if a provider let it in.
  @Transactional
  public Optional<String> idToken(Visit visit) {
    return visit.session() == null ? Optional.empty() : repository.idToken(visit.session().token());
  }

  /// The account that gave its password in this session some minutes ago and is to give its second
  /// factor.
  public Optional<UUID> pending(Visit visit) {
    return visit.session() == null
        ? Optional.empty()
        : repository.pending(visit.session().token(), clock.instant().minus(PENDING));
  }

  private Cookie replacing(Visit visit, Token token) {
    if (visit.session() != null) {
      repository.move(visit.session().token(), token);
      repository.delete(visit.session().token());
    }
    return cookie(token);
  }

  /// Ends the session and has the browser forget what it kept.
  @Transactional
  public <T> MutableHttpResponse<T> close(Visit visit, MutableHttpResponse<T> response) {
    if (visit.session() != null) {
      repository.delete(visit.session().token());
    }
    return response
        .cookie(cookie("").maxAge(Duration.ZERO))
        .header("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  /// Ends all sessions of an account: its password changed, it was closed.
  @Transactional
  public void closeAll(UUID account) {
    repository.deleteOf(account);
  }

  /// The living sessions of the visitor's account.
  @Transactional
  public List<OpenSession> living(Visit visit) {
    return visit
        .account()
        .map(it -> repository.living(it, visit.sessionHash().orElseThrow(), clock.instant()))
        .orElseGet(List::of);
  }

  /// Whether the visitor signed in some minutes ago: as good a proof as a password.
  @Transactional
  public boolean isFresh(Visit visit) {
    Instant since = clock.instant().minus(FRESH);
    return living(visit).stream().anyMatch(one -> one.current() && one.since().isAfter(since));
  }

  /// Ends one session of the visitor's account; false where it has none of that name.
  @Transactional
  public boolean close(Visit visit, String name) {
    return visit.account().filter(account -> repository.deleteOf(account, name)).isPresent();
  }

  /// Ends all sessions of the visitor's account but this one.
  @Transactional
  public void closeOthers(Visit visit) {
    visit.account().ifPresent(it -> repository.deleteOthers(it, visit.sessionHash().orElseThrow()));
  }

  /// Forgets the sessions that are over.
  @Transactional
  public int sweep() {
    return repository.deleteExpired(clock.instant());
  }

  private Token open(@Nullable UUID account) {
    Token token = Token.fresh();
    Instant now = clock.instant();
    repository.insert(token, account, now, now.plus(LONGEST));
    return token;
  }

  private Token openPending(UUID account) {
    Token token = Token.fresh();
    Instant now = clock.instant();
    repository.insertPending(token, account, now, now.plus(LONGEST));
    return token;
  }

  private String cookieName() {
    return address.secure() ? "__Host-palier" : "palier-insecure";
  }

  private Cookie cookie(Token token) {
    return cookie(token.text()).maxAge(LONGEST);
  }

  private Cookie cookie(String value) {
    return Cookie.of(cookieName(), value)
        .httpOnly(true)
        .secure(address.secure())
        .sameSite(SameSite.Lax)
        .path("/");
  }
}
