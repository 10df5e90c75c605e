package org.palier.assessment;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter.About;
import org.palier.mail.Letter.DraftEnds;
import org.palier.mail.MailService;
import org.palier.territory.TerritoryService;
import org.palier.web.Access;
import org.palier.web.Language;
import org.palier.web.PublicAddress;

/// Tells by mail that a draft will be erased, with a fresh link to go on with it.
@Singleton
class DraftNotice {

  private final LinkService links;
  private final MailService mail;
  private final TerritoryService territories;
  private final PublicAddress address;
  private final ZoneId zone;

  DraftNotice(
      LinkService links,
      MailService mail,
      TerritoryService territories,
      PublicAddress address,
      @Value("${palier.time-zone:Europe/Paris}") String zone) {
    this.links = links;
    this.mail = mail;
    this.territories = territories;
    this.address = address;
    this.zone = ZoneId.of(zone);
  }

  void send(DraftRow draft, Instant end) {
    switch (recipient(draft.email())) {
      case EmailAddress.Typed.Right(EmailAddress recipient) -> send(draft, recipient, end);
      case EmailAddress.Typed.Wrong _ -> {}
    }
  }

  private static EmailAddress.Typed recipient(@Nullable String email) {
    return EmailAddress.read(email == null ? "" : email);
  }

  private void send(DraftRow draft, EmailAddress recipient, Instant end) {
    String link = address.link("/r/" + links.issue(draft.id(), Access.EDIT).text());
    mail.queue(new DraftEnds(about(draft, recipient), link, day(draft.touched()), day(end)));
  }

  private About about(DraftRow draft, EmailAddress recipient) {
    return new About(
        recipient,
        Language.of(draft.language()).orElse(Language.FR),
        draft.territoryId(),
        territories.find(draft.territoryId()).orElseThrow().name(),
        draft.id(),
        draft.name());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
