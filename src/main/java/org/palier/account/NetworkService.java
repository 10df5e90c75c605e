package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.web.Sessions;
import org.palier.web.Token;

/// Who administers the whole platform: asked in by one of them, sent away. There is always one.
@Singleton
public class NetworkService {

  private final RoleRepository roles;
  private final StaffInvitationRepository invitations;
  private final AuditService audit;
  private final Sessions sessions;
  private final Clock clock;

  NetworkService(
      RoleRepository roles,
      StaffInvitationRepository invitations,
      AuditService audit,
      Sessions sessions,
      Clock clock) {
    this.roles = roles;
    this.invitations = invitations;
    this.audit = audit;
    this.sessions = sessions;
    this.clock = clock;
  }

  public List<Colleague> administrators() {
    return roles.networkAdministrators();
  }

  public List<StaffInvitation> invitations() {
    return invitations.standing(null, clock.instant());
  }

  /// The secret of an invitation for whoever reads this address, whether it is known or not.
  /// Earlier ones for the same address stand no longer.
  @Transactional
  public Token invite(UUID inviter, String email) {
    String address = AccountService.normal(email);
    invitations.withdraw(null, address);
    Token token = Token.fresh();
    invitations.insert(
        token.hash(),
        new StaffInvitation(null, address, Role.NETWORK_ADMINISTRATOR, clock.instant()),
        inviter,
        clock.instant().plus(StaffService.LIFE));
    note(
        AuditKind.INVITED,
        inviter,
        AuditNote.masked(address) + " " + Role.NETWORK_ADMINISTRATOR.word());
    return token;
  }

  @Transactional
  public void withdraw(String email) {
    invitations.withdraw(null, AccountService.normal(email));
  }

  /// Ends what the account may do for the network, and all its sessions at once.
  @Transactional
  public ChangingRole remove(UUID by, UUID account) {
    List<UUID> all = roles.lockNetworkAdministrators();
    if (!all.contains(account)) {
      return ChangingRole.UNKNOWN;
    }
    if (all.size() == 1) {
      return ChangingRole.LAST_ADMINISTRATOR;
    }
    roles.removeNetworkAdministrator(account);
    sessions.closeAll(account);
    note(AuditKind.ROLE_ENDED, by, account + " " + Role.NETWORK_ADMINISTRATOR.word());
    return ChangingRole.DONE;
  }

  /// Tells the security log that a territory was opened, closed or changed from above.
  @Transactional
  public void noteChange(UUID by, UUID territory, String what) {
    audit.note(new AuditNote(AuditKind.SETTING_CHANGED, by, territory, what));
  }

  private void note(AuditKind kind, UUID by, String about) {
    audit.note(new AuditNote(kind, by, null, about));
  }
}
