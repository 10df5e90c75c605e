package org.palier.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.Sessions;

/// What only the operator does for accounts, at the command line of the server.
@Singleton
public class RescueService {

  private final AccountRepository accounts;
  private final RoleRepository roles;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final AuditService audit;
  private final Clock clock;

  RescueService(
      AccountRepository accounts,
      RoleRepository roles,
      SecondFactors factors,
      Sessions sessions,
      AuditService audit,
      Clock clock) {
    this.accounts = accounts;
    this.roles = roles;
    this.factors = factors;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /// A one-time password for who lost theirs or their second factor, which is removed; all sessions
  /// end. Empty where no account has this address.
  @Transactional
  public Optional<String> reset(String email) {
    return accounts.byEmail(AccountService.normal(email)).map(this::reset);
  }

  private String reset(AccountRow account) {
    String password = OneTimePassword.fresh();
    accounts.resetPassword(account.id(), PasswordHash.of(password));
    sessions.closeAll(account.id());
    factors.remove(account.id());
    audit.note(new AuditNote(AuditKind.PASSWORD_CHANGED, account.id(), null, "by the operator"));
    return password;
  }

  /// Makes this address an administrator of the whole platform. Where it had no password it has a
  /// one-time one, to be told.
  @Transactional
  public Optional<String> makeNetworkAdministrator(String email) {
    String address = AccountService.normal(email);
    accounts.insertByMail(UuidCreator.getTimeOrderedEpoch(), address, clock.instant());
    AccountRow account =
        accounts
            .byEmail(address)
            .orElseThrow(() -> new IllegalStateException("the account was closed"));
    Optional<String> password =
        account.passwordHash() == null ? Optional.of(reset(account)) : Optional.empty();
    roles.addNetworkAdministrator(account.id(), clock.instant());
    audit.note(
        new AuditNote(
            AuditKind.ROLE_GIVEN,
            null,
            null,
            account.id() + " " + Role.NETWORK_ADMINISTRATOR.word()));
    return password;
  }
}
