package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.web.Access;
import org.palier.web.Place;
import org.palier.web.Token;

/// Sends a private link by mail, and remembers the address to announce the end of a draft.
@Singleton
class LinkMail {

  private final AssessmentService assessments;
  private final LinkService links;
  private final MailService mail;

  LinkMail(AssessmentService assessments, LinkService links, MailService mail) {
    this.assessments = assessments;
    this.links = links;
    this.mail = mail;
  }

  /// What became of a wish to receive a link.
  enum Sending {
    QUEUED,
    WRONG_ADDRESS,
    TOO_MANY
  }

  @Transactional
  Sending send(Desk.Papers papers, String typed) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ -> Sending.WRONG_ADDRESS;
      case EmailAddress.Typed.Right(EmailAddress address) -> send(papers, address);
    };
  }

  private Sending send(Desk.Papers papers, EmailAddress address) {
    Assessment assessment = papers.assessment();
    Token token = links.issue(assessment.id(), Access.EDIT);
    Place place = papers.visit().place();
    Letter letter =
        new Letter.PrivateLink(
            new Letter.About(
                address,
                papers.visit().language(),
                assessment.territoryId(),
                place == null ? "Palier" : place.name(),
                assessment.id(),
                assessment.name()),
            LinkPages.address(papers.visit(), token));
    return switch (mail.queue(letter)) {
      case Queueing.Queued _ -> {
        assessments.setEmail(assessment.id(), address.value());
        yield Sending.QUEUED;
      }
      case Queueing.Refused _ -> Sending.WRONG_ADDRESS;
      case Queueing.TooMany() -> Sending.TOO_MANY;
    };
  }
}
