package org.palier.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.ByMail;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.web.Place;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Lets people in by a link sent to their address, for one use and some minutes. Opening the link
/// changes nothing: it is used by a button, so that a mail scanner can't use it up.
@Singleton
public class SignInService {

  public static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration KEPT_AFTER = Duration.ofDays(1);

  private final SignInLinkRepository links;
  private final AccountService accounts;
  private final MailService mail;
  private final Clock clock;

  SignInService(
      SignInLinkRepository links, AccountService accounts, MailService mail, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.mail = mail;
    this.clock = clock;
  }

  /// Sends a link that leads to the page `next`. It brings along an assessment the asker may
  /// change, where one is given.
  @Transactional
  public Asking ask(Visit visit, String typed, String next, @Nullable UUID assessment) {
    Place place = visit.place();
    return ask(
        visit,
        typed,
        next,
        assessment,
        LIFE,
        (address, link) ->
            new Letter.SignIn(
                new Letter.About(
                    address,
                    visit.language(),
                    null,
                    place == null ? "Palier" : place.name(),
                    assessment,
                    ""),
                link,
                (int) LIFE.toMinutes()));
  }

  /// Writes the letter that holds the link.
  public interface LetterWithLink {
    Letter of(EmailAddress address, String link);
  }

  /// The same for a letter of another's, with a life of its own.
  @Transactional
  public Asking send(Visit visit, String typed, String next, Duration life, LetterWithLink letter) {
    return ask(visit, typed, next, null, life, letter);
  }

  private Asking ask(
      Visit visit,
      String typed,
      String next,
      @Nullable UUID assessment,
      Duration life,
      LetterWithLink letter) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ -> new Asking.WrongAddress();
      case EmailAddress.Typed.Right(EmailAddress address) -> {
        Token token = Token.fresh();
        Instant now = clock.instant();
        yield switch (mail.queue(letter.of(address, visit.link("/s/" + token.text())))) {
          case Queueing.Queued _ -> {
            links.insert(
                token.hash(),
                new SignInLinkRepository.Open(
                    address.value(), next, assessment, visit.sessionHash().orElse(null)),
                now,
                now.plus(life));
            yield new Asking.Sent(address);
          }
          case Queueing.TooMany() -> new Asking.TooMany(address);
          case Queueing.Refused _ -> new Asking.WrongAddress();
        };
      }
    };
  }

  /// A link as its holder sees it before using it.
  record Waiting(EmailAddress address, boolean withAssessment, boolean sameBrowser) {}

  Optional<Waiting> find(Visit visit, String secret) {
    return open(secret, token -> links.find(token.hash(), clock.instant()))
        .map(
            link ->
                new Waiting(
                    new EmailAddress(link.email()),
                    link.assessmentId() != null,
                    isSame(visit, link)));
  }

  private static boolean isSame(Visit visit, SignInLinkRepository.Open link) {
    byte[] asker = link.sessionHash();
    return asker != null
        && visit.sessionHash().map(hash -> MessageDigest.isEqual(hash, asker)).orElse(false);
  }

  @Transactional
  Entering use(String secret) {
    Instant now = clock.instant();
    return open(
            secret,
            token -> links.find(token.hash(), now).filter(link -> links.use(token.hash(), now)))
        .map(this::enter)
        .orElseGet(Entering.Spent::new);
  }

  private Entering enter(SignInLinkRepository.Open link) {
    return switch (accounts.byMail(link.email())) {
      case ByMail.Known(UUID account) -> new Entering.In(account, link.assessmentId(), link.next());
      case ByMail.PasswordNeeded() -> new Entering.PasswordNeeded();
      case ByMail.Closed() -> new Entering.Closed();
    };
  }

  /// Forgets the links that nobody can use any more.
  @Transactional
  public int sweep() {
    return links.deleteExpired(clock.instant().minus(KEPT_AFTER));
  }

  private static <T> Optional<T> open(String secret, Function<Token, Optional<T>> work) {
    return Token.read(secret).flatMap(work);
  }
}
