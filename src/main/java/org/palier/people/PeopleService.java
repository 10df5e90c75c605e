package org.palier.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.palier.account.Role;
import org.palier.account.StaffService;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.territory.Territory;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Asks people by mail to work for a territory.
@Singleton
class PeopleService {

  private final StaffService staff;
  private final MailService mail;

  PeopleService(StaffService staff, MailService mail) {
    this.staff = staff;
    this.mail = mail;
  }

  @Transactional
  Inviting invite(Visit visit, Territory territory, UUID inviter, String typed, Role role) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ -> new Inviting.WrongAddress();
      case EmailAddress.Typed.Right(EmailAddress address) -> {
        Token token = staff.invite(territory.id(), inviter, address.value(), role);
        String link = visit.link("/i/" + token.text());
        yield switch (mail.queue(letter(visit, territory, address, link))) {
          case Queueing.Queued _ -> new Inviting.Invited(address, mail.sends() ? "" : link);
          case Queueing.TooMany() -> new Inviting.TooMany();
          case Queueing.Refused _ -> new Inviting.WrongAddress();
        };
      }
    };
  }

  /// The letter belongs to no territory: who reads its mail could else take an administrator's
  /// place.
  private static Letter letter(
      Visit visit, Territory territory, EmailAddress address, String link) {
    return new Letter.StaffInvitation(
        new Letter.About(address, visit.language(), null, territory.name(), null, ""),
        link,
        (int) StaffService.LIFE.toHours());
  }
}
