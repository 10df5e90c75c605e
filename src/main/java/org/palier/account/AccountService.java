package org.palier.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Visit;

/// Accounts of the territories' staff: signing in, passwords, and who may open which pages.
@Singleton
public class AccountService {

  private final AccountRepository repository;
  private final Throttle throttle;
  private final TerritoryService territories;
  private final Clock clock;
  private final PasswordRule rule = new PasswordRule();

  AccountService(
      AccountRepository repository, Throttle throttle, TerritoryService territories, Clock clock) {
    this.repository = repository;
    this.throttle = throttle;
    this.territories = territories;
    this.clock = clock;
  }

  /// Whether this visitor may open the staff pages of the territory.
  public Entrance enter(Visit visit, String slug) {
    Optional<AccountRow> account = account(visit);
    if (account.isEmpty()) {
      return new Entrance.Anonymous(
          "/login?next=" + URLEncoder.encode(back(visit, slug), StandardCharsets.UTF_8));
    }
    if (account.get().mustChange()) {
      return new Entrance.MustChange("/account/password");
    }
    return territories
        .find(slug)
        .filter(territory -> isStaff(account.get().id(), territory))
        .<Entrance>map(territory -> new Entrance.Admitted(visit.at(territory.place()), territory))
        .orElseGet(Entrance.Unknown::new);
  }

  private static String back(Visit visit, String slug) {
    return visit.submits() ? "/" + slug + "/staff" : visit.path();
  }

  private boolean isStaff(UUID account, Territory territory) {
    return repository.territoriesOf(account).contains(territory.id());
  }

  Optional<AccountRow> account(Visit visit) {
    return visit.account().flatMap(repository::byId);
  }

  /// The page an account starts from: the staff pages of its territory, else its organisations.
  String home(UUID account) {
    return repository.territoriesOf(account).stream()
        .findFirst()
        .flatMap(territories::find)
        .map(territory -> "/" + territory.slug() + "/staff")
        .orElse("/organisations");
  }

  /// The same work is done for an address that is unknown.
  SigningIn signIn(String typedEmail, String password, String networkAddress) {
    String email = normal(typedEmail);
    Optional<Duration> pause = throttle.pause(email, networkAddress);
    if (pause.isPresent()) {
      return new SigningIn.TooMany(pause.get());
    }
    Optional<AccountRow> account = repository.byEmail(email);
    boolean right =
        PasswordHash.matches(
            password, account.map(AccountRow::passwordHash).orElse(PasswordHash.NOBODY));
    if (!right || account.isEmpty()) {
      throttle.failed(email, networkAddress);
      return new SigningIn.Refused();
    }
    throttle.succeeded(email);
    return new SigningIn.SignedIn(account.get().id());
  }

  /// Who an address belongs to that has just proved to be read: an account of that address, made
  /// where there was none. Whoever has rights over a territory signs in with a password.
  @Transactional
  public ByMail byMail(String typedEmail) {
    String email = normal(typedEmail);
    repository.insertByMail(UuidCreator.getTimeOrderedEpoch(), email, clock.instant());
    return repository
        .byEmail(email)
        .<ByMail>map(
            account ->
                account.passwordHash() == null
                    ? new ByMail.Known(account.id())
                    : new ByMail.PasswordNeeded())
        .orElseGet(ByMail.Closed::new);
  }

  /// How an account is shown to those who work with it.
  public record Person(UUID id, String email, String name) {}

  public Optional<Person> person(UUID account) {
    return repository.byId(account).map(row -> new Person(row.id(), row.email(), row.name()));
  }

  /// What a person wants to be called.
  @Transactional
  public void rename(UUID account, String name) {
    repository.rename(account, name.strip());
  }

  /// Why this can't be the account's new password, if it can't.
  Optional<PasswordRule.Fault> fault(AccountRow account, String password) {
    return rule.fault(password, context(account));
  }

  private List<String> context(AccountRow account) {
    List<String> words = new ArrayList<>(List.of("palier", account.email(), account.name()));
    Stream.of(account.email().split("@")).forEach(words::add);
    repository.territoriesOf(account.id()).stream()
        .flatMap(id -> territories.find(id).stream())
        .forEach(territory -> words.addAll(List.of(territory.slug(), territory.name())));
    return words;
  }

  void changePassword(AccountRow account, String password) {
    repository.changePassword(account.id(), PasswordHash.of(password));
  }

  /// The first account of a platform that has none, for the staff of this territory: its one-time
  /// password, to be told once and changed at the first sign-in.
  @Transactional
  public Optional<String> createFirst(UUID territory, String email, String name) {
    if (!repository.isEmpty()) {
      return Optional.empty();
    }
    String password = OneTimePassword.fresh();
    AccountRow account =
        new AccountRow(
            UuidCreator.getTimeOrderedEpoch(),
            normal(email),
            name,
            PasswordHash.of(password),
            true);
    repository.insert(account, territory, clock.instant());
    return Optional.of(password);
  }

  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
