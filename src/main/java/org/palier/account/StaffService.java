package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.Sessions;
import org.palier.web.Token;

/// Who works for a territory: asked in, given another role, sent away. There is always an
/// administrator.
@Singleton
public class StaffService {

  /// How long an invitation stands.
  public static final Duration LIFE = Duration.ofHours(24);

  private final RoleRepository roles;
  private final StaffInvitationRepository invitations;
  private final AccountService accounts;
  private final AuditService audit;
  private final Sessions sessions;
  private final Clock clock;

  StaffService(
      RoleRepository roles,
      StaffInvitationRepository invitations,
      AccountService accounts,
      AuditService audit,
      Sessions sessions,
      Clock clock) {
    this.roles = roles;
    this.invitations = invitations;
    this.accounts = accounts;
    this.audit = audit;
    this.sessions = sessions;
    this.clock = clock;
  }

  public List<Colleague> colleagues(UUID territory) {
    return roles.colleagues(territory);
  }

  public List<StaffInvitation> invitations(UUID territory) {
    return invitations.standing(territory, clock.instant());
  }

  /// The secret of an invitation for whoever reads this address, whether it is known or not.
  /// Earlier ones for the same address stand no longer.
  @Transactional
  public Token invite(UUID territory, UUID inviter, String email, Role role) {
    String address = AccountService.normal(email);
    invitations.withdraw(territory, address);
    Token token = Token.fresh();
    invitations.insert(
        token.hash(),
        new StaffInvitation(territory, address, role, clock.instant()),
        inviter,
        clock.instant().plus(LIFE));
    note(AuditKind.INVITED, inviter, territory, AuditNote.masked(address) + " " + role.word());
    return token;
  }

  @Transactional
  public void withdraw(UUID territory, String email) {
    invitations.withdraw(territory, AccountService.normal(email));
  }

  Optional<StaffInvitation> invitation(String secret) {
    return Token.read(secret).flatMap(token -> invitations.find(token.hash(), clock.instant()));
  }

  /// The account for who never chose a password, with this one from now on and the role of the
  /// invitation; empty where that is gone.
  @Transactional
  Optional<UUID> begin(String secret, String name, String password) {
    return invitation(secret)
        .flatMap(it -> accounts.withPassword(it.email(), name, password))
        .map(AccountRow::id)
        .filter(account -> accept(secret, account));
  }

  /// Whether the invitation was still there to be used. Who has a role there already keeps it.
  @Transactional
  boolean accept(String secret, UUID account) {
    Optional<StaffInvitation> invitation =
        Token.read(secret)
            .flatMap(
                token ->
                    invitations
                        .find(token.hash(), clock.instant())
                        .filter(it -> isFor(it, account))
                        .filter(it -> invitations.use(token.hash(), clock.instant())));
    invitation.ifPresent(
        it -> {
          if (give(account, it.territory(), it.role())) {
            note(AuditKind.ROLE_GIVEN, account, it.territory(), account + " " + it.role().word());
          }
        });
    return invitation.isPresent();
  }

  private boolean give(UUID account, @Nullable UUID territory, Role role) {
    return territory == null
        ? roles.addNetworkAdministrator(account, clock.instant())
        : roles.add(account, territory, role, clock.instant());
  }

  private boolean isFor(StaffInvitation invitation, UUID account) {
    return accounts
        .person(account)
        .filter(person -> person.email().equals(invitation.email()))
        .isPresent();
  }

  @Transactional
  public ChangingRole change(UUID territory, UUID by, UUID account, Role role) {
    ChangingRole outcome = mayLose(territory, account, role == Role.ADMINISTRATOR);
    if (outcome == ChangingRole.DONE) {
      roles.change(account, territory, role);
      note(AuditKind.ROLE_CHANGED, by, territory, account + " " + role.word());
    }
    return outcome;
  }

  /// Ends what the account may do in this territory, and all its sessions at once.
  @Transactional
  public ChangingRole remove(UUID territory, UUID by, UUID account) {
    ChangingRole outcome = mayLose(territory, account, false);
    if (outcome == ChangingRole.DONE) {
      roles.remove(account, territory);
      sessions.closeAll(account);
      note(AuditKind.ROLE_ENDED, by, territory, account.toString());
    }
    return outcome;
  }

  private ChangingRole mayLose(UUID territory, UUID account, boolean stays) {
    List<UUID> administrators = roles.lockAdministrators(territory);
    if (roles.role(account, territory).isEmpty()) {
      return ChangingRole.UNKNOWN;
    }
    return !stays && administrators.equals(List.of(account))
        ? ChangingRole.LAST_ADMINISTRATOR
        : ChangingRole.DONE;
  }

  /// Forgets the invitations that stood until yesterday.
  @Transactional
  public int sweep() {
    return invitations.deleteExpired(clock.instant().minus(Duration.ofDays(1)));
  }

  private void note(AuditKind kind, UUID by, @Nullable UUID territory, String about) {
    audit.note(new AuditNote(kind, by, territory, about));
  }
}
