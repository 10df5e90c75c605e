package org.palier.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import org.palier.account.NetworkService;
import org.palier.account.Role;
import org.palier.account.StaffService;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.territory.Territory;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Asks people by mail to work for a territory, or to administer the whole platform.
@Singleton
public class PeopleService {

  private final StaffService staff;
  private final NetworkService network;
  private final MailService mail;

  PeopleService(StaffService staff, NetworkService network, MailService mail) {
    this.staff = staff;
    this.network = network;
    this.mail = mail;
  }

  @Transactional
  public Inviting invite(Visit visit, Territory territory, UUID inviter, String typed, Role role) {
    return invite(
        visit,
        territory.name(),
        typed,
        address -> staff.invite(territory.id(), inviter, address.value(), role));
  }

  @Transactional
  public Inviting inviteToNetwork(Visit visit, UUID inviter, String typed) {
    return invite(visit, "Palier", typed, address -> network.invite(inviter, address.value()));
  }

  private Inviting invite(
      Visit visit, String name, String typed, Function<EmailAddress, Token> invitation) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ -> new Inviting.WrongAddress();
      case EmailAddress.Typed.Right(EmailAddress address) -> {
        String link = visit.link("/i/" + invitation.apply(address).text());
        yield switch (mail.queue(letter(visit, name, address, link))) {
          case Queueing.Queued _ -> new Inviting.Invited(address, mail.sends() ? "" : link);
          case Queueing.TooMany() -> new Inviting.TooMany();
          case Queueing.Refused _ -> new Inviting.WrongAddress();
        };
      }
    };
  }

  /// The letter belongs to no territory: who reads its mail could else take an administrator's
  /// place.
  private static Letter letter(Visit visit, String name, EmailAddress address, String link) {
    return new Letter.StaffInvitation(
        new Letter.About(address, visit.language(), null, name, null, ""),
        link,
        (int) StaffService.LIFE.toHours());
  }
}
