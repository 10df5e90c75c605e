package org.palier.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.signin.AddressChangeRepository.Waiting;
import org.palier.web.Place;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Gives an account another address: once whoever reads the new one has confirmed, and telling the
/// one before.
@Singleton
class AddressChangeService {

  static final Duration LIFE = Duration.ofMinutes(10);

  /// One day longer than the trace of mail.
  private static final Duration KEPT = Duration.ofDays(31);

  private final AddressChangeRepository changes;
  private final AccountService accounts;
  private final Sessions sessions;
  private final MailService mail;
  private final AuditService audit;
  private final Clock clock;

  AddressChangeService(
      AddressChangeRepository changes,
      AccountService accounts,
      Sessions sessions,
      MailService mail,
      AuditService audit,
      Clock clock) {
    this.changes = changes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a confirmation.
  enum Confirming {
    DONE,
    /// Used, expired, or never given out.
    SPENT,
    /// Somebody else's account has the address.
    TAKEN
  }

  /// Writes to the new address, whoever it belongs to. False where it got as many mails as it may
  /// in a day, or can't be written to.
  @Transactional
  boolean ask(Visit visit, Person account, EmailAddress address) {
    Token token = Token.fresh();
    Letter letter =
        new Letter.AddressChange(
            about(visit, address), visit.link("/e/" + token.text()), (int) LIFE.toMinutes());
    if (!(mail.queue(letter) instanceof Queueing.Queued)) {
      return false;
    }
    Instant now = clock.instant();
    changes.insert(
        token.hash(),
        new Waiting(account.id(), AccountService.normal(address.value())),
        now,
        now.plus(LIFE));
    return true;
  }

  Optional<String> waiting(String secret) {
    return Token.read(secret)
        .flatMap(token -> changes.find(token.hash(), clock.instant()))
        .map(Waiting::email);
  }

  /// Ends every session of the account: from now on one enters with the new address.
  @Transactional
  Confirming confirm(Visit visit, String secret) {
    Optional<Token> token = Token.read(secret);
    Waiting change = token.flatMap(it -> changes.find(it.hash(), clock.instant())).orElse(null);
    Person person = change == null ? null : accounts.person(change.account()).orElse(null);
    if (token.isEmpty() || change == null || person == null) {
      return Confirming.SPENT;
    }
    if (changes.isTaken(change.email())) {
      return Confirming.TAKEN;
    }
    return changes.use(token.get().hash(), person.email(), clock.instant())
        ? move(visit, person, change.email())
        : Confirming.SPENT;
  }

  private Confirming move(Visit visit, Person person, String fresh) {
    changes.move(person.id(), person.email(), fresh);
    sessions.closeAll(person.id());
    tell(visit, read(person.email()), read(fresh));
    audit.note(
        new AuditNote(
            AuditKind.ADDRESS_CHANGED,
            person.id(),
            null,
            AuditNote.masked(person.email()) + " " + AuditNote.masked(fresh)));
    return Confirming.DONE;
  }

  private void tell(Visit visit, @Nullable EmailAddress former, @Nullable EmailAddress fresh) {
    if (former != null && fresh != null) {
      mail.queue(
          new Letter.AddressChanged(about(visit, former), visit.link("/sign-in"), fresh.masked()));
    }
  }

  private static @Nullable EmailAddress read(String email) {
    return EmailAddress.read(email) instanceof EmailAddress.Typed.Right(EmailAddress address)
        ? address
        : null;
  }

  private static Letter.About about(Visit visit, EmailAddress recipient) {
    Place place = visit.place();
    return new Letter.About(
        recipient, visit.language(), null, place == null ? "Palier" : place.name(), null, "");
  }

  @Transactional
  int sweep() {
    return changes.deleteOlder(clock.instant().minus(KEPT));
  }
}
