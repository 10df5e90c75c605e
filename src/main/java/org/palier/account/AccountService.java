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
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Proof;
import org.palier.web.Visit;

/// Accounts: signing in, passwords, and who may open which pages of a territory's staff.
@Singleton
public class AccountService {

  private static final UUID NOWHERE = new UUID(0, 0);

  private final AccountRepository repository;
  private final RoleRepository roles;
  private final SecondFactors factors;
  private final Throttle throttle;
  private final TerritoryService territories;
  private final AuditService audit;
  private final Clock clock;
  private final PasswordRule rule = new PasswordRule();

  AccountService(
      AccountRepository repository,
      RoleRepository roles,
      SecondFactors factors,
      Throttle throttle,
      TerritoryService territories,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.factors = factors;
    this.throttle = throttle;
    this.territories = territories;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether this visitor may open a page of the territory's staff that asks for this right.
  public Entrance enter(Visit visit, String slug, Right right) {
    Optional<AccountRow> account = account(visit);
    if (account.isEmpty()) {
      return new Entrance.Anonymous("/login?next=" + encoded(back(visit, slug)));
    }
    if (account.get().mustChange()) {
      return new Entrance.MustChange("/account/password");
    }
    return enter(visit, account.get().id(), territories.find(slug), right);
  }

  /// The same is done, and told to the security log, where there is no such territory.
  private Entrance enter(Visit visit, UUID account, Optional<Territory> found, Right right) {
    UUID place = found.map(Territory::id).orElse(NOWHERE);
    List<Role> here = rolesIn(account, place);
    if (found.isEmpty() || here.stream().noneMatch(role -> role.may(right))) {
      audit.note(new AuditNote(AuditKind.ACCESS_REFUSED, account, place, right.name()));
      return new Entrance.Unknown();
    }
    return enter(visit, account, found.get(), here);
  }

  private Entrance enter(Visit visit, UUID account, Territory territory, List<Role> here) {
    return here.stream().anyMatch(role -> factors.isRequired(role, territory))
            && visit.proof() != Proof.PROVIDER_TWO_FACTORS
            && !factors.isSet(account)
        ? new Entrance.MustChange("/account/second-factor")
        : new Entrance.Admitted(visit.at(territory.place().opening(Role.parts(here))), territory);
  }

  /// Whether this visitor may open the pages of the network.
  NetworkEntrance enterNetwork(Visit visit) {
    Optional<AccountRow> account = account(visit);
    if (account.isEmpty()) {
      return new NetworkEntrance.Closed("/login?next=" + encoded(backToNetwork(visit)));
    }
    if (account.get().mustChange()) {
      return new NetworkEntrance.Closed("/account/password");
    }
    UUID id = account.get().id();
    if (!roles.isNetworkAdministrator(id)) {
      audit.note(new AuditNote(AuditKind.ACCESS_REFUSED, id, NOWHERE, Right.NETWORK.name()));
      return new NetworkEntrance.Unknown();
    }
    return factors.isSet(id) || visit.proof() == Proof.PROVIDER_TWO_FACTORS
        ? new NetworkEntrance.Admitted(id)
        : new NetworkEntrance.Closed("/account/second-factor");
  }

  private static String backToNetwork(Visit visit) {
    return visit.submits() ? Role.NETWORK_ADMINISTRATOR.home() : visit.path();
  }

  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  private List<Role> rolesIn(UUID account, UUID territory) {
    Stream<Role> everywhere =
        roles.isNetworkAdministrator(account)
            ? Stream.of(Role.NETWORK_ADMINISTRATOR)
            : Stream.empty();
    return Stream.concat(roles.role(account, territory).stream(), everywhere).toList();
  }

  private static String back(Visit visit, String slug) {
    return visit.submits() ? "/" + slug + "/staff" : visit.path();
  }

  Optional<AccountRow> account(Visit visit) {
    return visit.account().flatMap(repository::byId);
  }

  /// The page an account starts from: the staff pages of its territory, else those of the network,
  /// else its organisations.
  public String home(UUID account) {
    return roles.posts(account).stream()
        .findFirst()
        .flatMap(
            post ->
                territories.find(post.territory()).map(it -> "/" + it.slug() + post.role().home()))
        .or(() -> homeOfTheNetwork(account))
        .orElse("/organisations");
  }

  private Optional<String> homeOfTheNetwork(UUID account) {
    return roles.isNetworkAdministrator(account)
        ? Optional.of(Role.NETWORK_ADMINISTRATOR.home())
        : Optional.empty();
  }

  /// Signs in, which the security log is told.
  SigningIn signIn(String typedEmail, String password, String networkAddress) {
    SigningIn outcome = check(typedEmail, password, networkAddress);
    if (outcome instanceof SigningIn.SignedIn(UUID account)) {
      audit.note(new AuditNote(AuditKind.SIGNED_IN, account, null, "password"));
    }
    return outcome;
  }

  /// Whether this is the account's password. The same work is done for an address that is unknown.
  public SigningIn check(String typedEmail, String password, String networkAddress) {
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
      refused(account.map(AccountRow::id).orElse(null), email);
      return new SigningIn.Refused();
    }
    throttle.succeeded(email);
    return new SigningIn.SignedIn(account.get().id());
  }

  private void refused(@Nullable UUID account, String email) {
    audit.note(new AuditNote(AuditKind.SIGN_IN_REFUSED, account, null, AuditNote.masked(email)));
  }

  /// Who an address belongs to that has just proved to be read: an account of that address, made
  /// where there was none. Whoever has rights over a territory signs in with a password.
  @Transactional
  public ByMail byMail(String typedEmail) {
    String email = normal(typedEmail);
    repository.insertByMail(UuidCreator.getTimeOrderedEpoch(), email, clock.instant());
    return repository.byEmail(email).<ByMail>map(this::byMail).orElseGet(ByMail.Closed::new);
  }

  private ByMail byMail(AccountRow account) {
    if (account.passwordHash() != null
        || factors.isSet(account.id())
        || worksForATerritory(account.id())) {
      return new ByMail.PasswordNeeded();
    }
    audit.note(new AuditNote(AuditKind.SIGNED_IN, account.id(), null, "mail"));
    return new ByMail.Known(account.id());
  }

  /// Who an address belongs to that a provider vouches for: an account made now, or one that was
  /// there before and has yet to say that it is the same person.
  @Transactional
  public ByProvider byProvider(String typedEmail, String name) {
    String email = normal(typedEmail);
    UUID fresh = UuidCreator.getTimeOrderedEpoch();
    repository.insertByMail(fresh, email, clock.instant());
    Optional<AccountRow> account = repository.byEmail(email);
    if (account.isEmpty()) {
      return new ByProvider.Closed();
    }
    if (!account.get().id().equals(fresh)) {
      return new ByProvider.There();
    }
    rename(fresh, name);
    return new ByProvider.Made(fresh);
  }

  /// Writes down that a provider let this account in.
  public void cameByProvider(UUID account) {
    audit.note(new AuditNote(AuditKind.SIGNED_IN, account, null, "provider"));
  }

  /// Whether an account may do more than a mailbox alone may open.
  public boolean worksForATerritory(UUID account) {
    return !roles.posts(account).isEmpty() || roles.isNetworkAdministrator(account);
  }

  /// Whether the account can be opened without a provider.
  public boolean hasOwnWayIn(UUID account) {
    return !worksForATerritory(account)
        || repository.byId(account).filter(it -> it.passwordHash() != null).isPresent();
  }

  /// How an account is shown to those who work with it.
  public record Person(UUID id, String email, String name) {}

  public Optional<Person> person(UUID account) {
    return repository.byId(account).map(row -> new Person(row.id(), row.email(), row.name()));
  }

  /// Whether the account signs in with a password rather than by mail.
  public boolean hasPassword(UUID account) {
    return repository.byId(account).filter(row -> row.passwordHash() != null).isPresent();
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
    words.addAll(repository.organisations(account.id()));
    roles.posts(account.id()).stream()
        .flatMap(post -> territories.find(post.territory()).stream())
        .forEach(territory -> words.addAll(List.of(territory.slug(), territory.name())));
    return words;
  }

  @Transactional
  void changePassword(AccountRow account, String password) {
    repository.changePassword(account.id(), PasswordHash.of(password));
    audit.note(new AuditNote(AuditKind.PASSWORD_CHANGED, account.id(), null, ""));
  }

  Optional<AccountRow> byEmail(String email) {
    return repository.byEmail(normal(email));
  }

  /// The account of an address that has just proved to be read, with a password of its own from now
  /// on; made where there was none. Empty where it was closed.
  @Transactional
  Optional<AccountRow> withPassword(String email, String name, String password) {
    repository.insertByMail(UuidCreator.getTimeOrderedEpoch(), normal(email), clock.instant());
    Optional<AccountRow> account = byEmail(email);
    account.ifPresent(
        it -> {
          changePassword(it, password);
          if (!name.isBlank()) {
            rename(it.id(), name);
          }
        });
    return account;
  }

  /// Why this can't be the password of a new account with this address, if it can't.
  Optional<PasswordRule.Fault> fault(String email, String password) {
    return rule.fault(password, List.of("palier", email, email.split("@")[0]));
  }

  /// The first account of a platform that has none, an administrator of this territory: its
  /// one-time password, to be told once and changed at the first sign-in.
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
    repository.insert(account, clock.instant());
    roles.add(account.id(), territory, Role.ADMINISTRATOR, clock.instant());
    audit.note(
        new AuditNote(
            AuditKind.ROLE_GIVEN, null, territory, account.id() + " " + Role.ADMINISTRATOR.word()));
    return Optional.of(password);
  }

  /// An address as accounts keep it.
  public static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
