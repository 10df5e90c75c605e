package org.palier.oidc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.account.ByProvider;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.OtherEntrance;

/// Which account someone is whom the provider knows. An identity is its issuer and its subject; an
/// address alone never opens an account that was there before.
@Singleton
public class IdentityService {

  private final IdentityRepository repository;
  private final AccountService accounts;
  private final OtherEntrance entrance;
  private final AuditService audit;
  private final Clock clock;

  IdentityService(
      IdentityRepository repository,
      AccountService accounts,
      OtherEntrance entrance,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.entrance = entrance;
    this.audit = audit;
    this.clock = clock;
  }

  /// The SIRET of the establishment where the provider says that this person works.
  public Optional<String> siret(UUID account) {
    return repository.siret(account);
  }

  @Transactional
  Arrival meet(Told told, AttemptRepository.Attempt attempt) {
    Optional<UUID> known = repository.account(told.issuer(), told.subject());
    if (known.isPresent()) {
      boolean another = attempt.account() != null && !attempt.account().equals(known.get());
      return another ? new Arrival.Taken() : enter(known.get(), told, attempt.next());
    }
    return attempt.account() == null && told.emailProved()
        ? begin(told, attempt.next())
        : new Arrival.Waits();
  }

  private Arrival enter(UUID account, Told told, String next) {
    if (accounts.person(account).isEmpty()) {
      return new Arrival.Closed();
    }
    if (!mayEnter(account)) {
      return new Arrival.PasswordNeeded();
    }
    repository.used(told, clock.instant());
    accounts.cameByProvider(account);
    return new Arrival.In(account, next, told);
  }

  private boolean mayEnter(UUID account) {
    return entrance.isForStaff() || !accounts.worksForATerritory(account);
  }

  private Arrival begin(Told told, String next) {
    return switch (accounts.byProvider(told.email(), told.name())) {
      case ByProvider.Made(UUID account) -> {
        add(account, told);
        yield enter(account, told, next);
      }
      case ByProvider.There() -> new Arrival.Waits();
      case ByProvider.Closed() -> new Arrival.Closed();
    };
  }

  /// Links a waiting identity to an account whose owner is there and says so.
  @Transactional
  Arrival link(UUID account, AttemptRepository.Waiting waiting) {
    if (!mayEnter(account)) {
      return new Arrival.PasswordNeeded();
    }
    return add(account, waiting.told())
        ? new Arrival.In(account, waiting.next(), waiting.told())
        : new Arrival.Taken();
  }

  private boolean add(UUID account, Told told) {
    boolean added = repository.insert(account, told, clock.instant());
    if (added) {
      note(AuditKind.IDENTITY_LINKED, account, told.issuer());
    }
    return added;
  }

  List<IdentityRepository.Identity> of(UUID account) {
    return repository.of(account);
  }

  /// What became of a wish to unlink.
  enum Removal {
    DONE,
    UNKNOWN,
    /// Nothing else would open the account.
    LAST_WAY_IN
  }

  @Transactional
  Removal remove(UUID account, UUID identity) {
    List<UUID> all = repository.lock(account);
    if (!all.contains(identity)) {
      return Removal.UNKNOWN;
    }
    if (all.size() == 1 && !accounts.hasOwnWayIn(account)) {
      return Removal.LAST_WAY_IN;
    }
    repository.delete(account, identity);
    note(AuditKind.IDENTITY_REMOVED, account, identity.toString());
    return Removal.DONE;
  }

  private void note(AuditKind kind, UUID account, String about) {
    audit.note(new AuditNote(kind, account, null, about));
  }
}
