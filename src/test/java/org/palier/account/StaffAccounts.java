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

  StaffAccounts(AccountRepository repository) {
    this.repository = repository;
  }

  /// An account of this territory's staff, with the password above.
  public String of(UUID territory) {
    return of(territory, PASSWORD, false);
  }

  String of(UUID territory, String password, boolean mustChange) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String email = "agent-" + id + "@exemple.fr";
    repository.insert(
        new AccountRow(id, email, "Agent", PasswordHash.of(password), mustChange),
        territory,
        Instant.now());
    return email;
  }
}
