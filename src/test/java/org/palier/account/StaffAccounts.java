package org.palier.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Accounts for tests that need someone signed in.
@Singleton
public class StaffAccounts {

  public static final String PASSWORD = "sept chevaux boivent la rivière lente";

  private final AccountRepository repository;
  private final RoleRepository roles;
  private final SecondFactorRepository factors;

  StaffAccounts(
      AccountRepository repository, RoleRepository roles, SecondFactorRepository factors) {
    this.factors = factors;
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

  /// Someone at the pages of the network: signed in with the password and a second factor.
  public Visitor atTheNetwork(URI server) {
    String email = ofTheNetwork();
    setSecondFactor(email);
    Visitor visitor = new Visitor(server);
    visitor.signIn(email, PASSWORD);
    visitor.get("/login/code");
    visitor.post("/login/code", Map.of("code", code(email), "next", ""));
    visitor.get("/account/sessions");
    return visitor;
  }

  @Transactional
  public void setSecondFactor(String email) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    factors.set(id(email), new SecondFactorRepository.Factor(secret, 0), Instant.now());
  }

  /// The code that the app of this account shows now.
  public String code(String email) {
    byte[] secret = factors.find(id(email)).orElseThrow().secret();
    return Totp.code(secret, Totp.stepAt(Instant.now()));
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
