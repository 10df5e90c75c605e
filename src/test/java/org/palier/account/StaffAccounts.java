package org.palier.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// Accounts for tests that need someone signed in.
@Singleton
public class StaffAccounts {

  public static final String PASSWORD = "sept chevaux boivent la rivière lente";

  private final AccountRepository repository;
  private final RoleRepository roles;

  StaffAccounts(AccountRepository repository, RoleRepository roles) {
    this.repository = repository;
    this.roles = roles;
  }

  /// An account of this territory's staff, with the password above.
  public String of(UUID territory) {
    return of(territory, Role.STAFF);
  }

  public String of(UUID territory, Role role) {
    return of(territory, role, PASSWORD, false);
  }

  String of(UUID territory, String password, boolean mustChange) {
    return of(territory, Role.STAFF, password, mustChange);
  }

  private String of(UUID territory, Role role, String password, boolean mustChange) {
    AccountRow account = insert(password, mustChange);
    roles.add(account.id(), territory, role, Instant.now());
    return account.email();
  }

  /// An administrator of the whole platform, with the password above.
  public String ofTheNetwork() {
    AccountRow account = insert(PASSWORD, false);
    roles.addNetworkAdministrator(account.id(), Instant.now());
    return account.email();
  }

  public UUID id(String email) {
    return repository.byEmail(email).orElseThrow().id();
  }

  private AccountRow insert(String password, boolean mustChange) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String email = "agent-" + id + "@exemple.fr";
    AccountRow account = new AccountRow(id, email, "Agent", PasswordHash.of(password), mustChange);
    repository.insert(account, Instant.now());
    return account;
  }
}
