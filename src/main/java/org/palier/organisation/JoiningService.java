package org.palier.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.assessment.OwnershipService;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.signin.Asking;
import org.palier.signin.SignInService;
import org.palier.territory.TerritoryService;
import org.palier.web.Visit;

/// How people come to an organisation and leave it: invited by an owner, or asking and let in by
/// one. There is always an owner.
@Singleton
class JoiningService {

  /// Of the link in an invitation; the invitation itself outlives it.
  static final Duration LINK_LIFE = Duration.ofHours(24);

  static final Duration INVITATION_LIFE = Duration.ofDays(30);

  private final OrganisationRepository organisations;
  private final MemberRepository members;
  private final OwnershipService ownership;
  private final AccountService accounts;
  private final SignInService signIn;
  private final TerritoryService territories;
  private final MailService mail;
  private final Clock clock;

  JoiningService(
      OrganisationRepository organisations,
      MemberRepository members,
      OwnershipService ownership,
      AccountService accounts,
      SignInService signIn,
      TerritoryService territories,
      MailService mail,
      Clock clock) {
    this.organisations = organisations;
    this.members = members;
    this.ownership = ownership;
    this.accounts = accounts;
    this.signIn = signIn;
    this.territories = territories;
    this.mail = mail;
    this.clock = clock;
  }

  /// Writes to an address that it is asked in; asked again, only the role and the dates change.
  @Transactional
  Asking invite(
      Visit visit, Organisation organisation, UUID inviter, String typed, MemberRole role) {
    String name = accounts.person(inviter).map(Person::name).orElse("");
    Asking asking =
        signIn.send(
            visit,
            typed,
            "/organisations",
            LINK_LIFE,
            (address, link) ->
                new Letter.Invitation(
                    about(visit, organisation, address), link, name, (int) LINK_LIFE.toHours()));
    if (asking instanceof Asking.Sent(EmailAddress address)) {
      members.invite(
          organisation.id(),
          new MemberRepository.Invitation(
              AccountService.normal(address.value()), role, clock.instant()),
          inviter,
          clock.instant().plus(INVITATION_LIFE));
    }
    return asking;
  }

  List<MemberRepository.Invitation> invitations(UUID organisation) {
    return members.invitations(organisation, clock.instant());
  }

  List<Organisation> inviting(Person person) {
    return members.inviting(person.email(), clock.instant());
  }

  /// Whether there was an invitation for this person's address, which is used up.
  @Transactional
  boolean accept(Person person, UUID organisation) {
    Optional<MemberRole> role = members.accept(organisation, person.email(), clock.instant());
    role.ifPresent(as -> members.add(organisation, person.id(), as, clock.instant()));
    return role.isPresent();
  }

  @Transactional
  void withdraw(UUID organisation, String email) {
    members.withdraw(organisation, email);
  }

  /// Asks the owners to be let in, perhaps with an assessment, and writes to them.
  @Transactional
  void ask(Visit visit, Person person, Organisation organisation, @Nullable UUID assessment) {
    members.ask(organisation.id(), person.id(), assessment, clock.instant());
    members.members(organisation.id()).stream()
        .filter(member -> member.role() == MemberRole.OWNER)
        .forEach(
            owner ->
                mail.queue(
                    new Letter.JoinRequest(
                        about(visit, organisation, new EmailAddress(owner.email())),
                        visit.link("/organisations/" + organisation.id() + "/members"),
                        person.email())));
  }

  List<MemberRepository.Request> requests(UUID organisation) {
    return members.requests(organisation);
  }

  List<Organisation> askedBy(UUID account) {
    return members.askedBy(account);
  }

  /// Lets someone in who asked, with what they brought; false where nobody asks any more.
  @Transactional
  boolean letIn(Visit visit, Organisation organisation, UUID account) {
    Optional<MemberRepository.Request> request =
        members.requests(organisation.id()).stream()
            .filter(one -> one.account().equals(account))
            .findFirst();
    request.ifPresent(
        one -> {
          members.deleteRequest(organisation.id(), account);
          members.add(organisation.id(), account, MemberRole.CONTRIBUTOR, clock.instant());
          if (one.assessment() != null) {
            ownership.attach(one.assessment(), organisation.id());
          }
          mail.queue(
              new Letter.JoinAccepted(
                  about(visit, organisation, new EmailAddress(one.email())),
                  visit.link("/organisations/" + organisation.id())));
        });
    return request.isPresent();
  }

  @Transactional
  void turnDown(UUID organisation, UUID account) {
    members.deleteRequest(organisation, account);
  }

  /// False where this would leave no owner.
  @Transactional
  boolean changeRole(UUID organisation, UUID account, MemberRole role) {
    if (role != MemberRole.OWNER && isLastOwner(organisation, account)) {
      return false;
    }
    members.changeRole(organisation, account, role);
    return true;
  }

  /// False where this would leave no owner.
  @Transactional
  boolean remove(UUID organisation, UUID account) {
    if (isLastOwner(organisation, account)) {
      return false;
    }
    members.remove(organisation, account);
    return true;
  }

  private boolean isLastOwner(UUID organisation, UUID account) {
    return members.lockOwners(organisation).equals(List.of(account));
  }

  Optional<Organisation> find(UUID organisation) {
    return organisations.find(organisation);
  }

  private Letter.About about(Visit visit, Organisation organisation, EmailAddress address) {
    return new Letter.About(
        address,
        visit.language(),
        organisation.territoryId(),
        territories.find(organisation.territoryId()).orElseThrow().name(),
        null,
        organisation.name());
  }
}
