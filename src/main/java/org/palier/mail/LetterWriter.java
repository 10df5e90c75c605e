package org.palier.mail;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.palier.mail.Letter.About;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Pages;

/// Puts a letter into words, in plain text and in HTML.
@Singleton
class LetterWriter {

  private static final int LONGEST_NAME = 80;

  /// Anyone may have a mail sent to anyone: a name that reads like an address is not to bait.
  private static final Pattern BAIT =
      Pattern.compile("://|www\\.|@|\\p{Alnum}\\.\\p{Alpha}{2,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  private final Pages pages;
  private final Messages messages;

  LetterWriter(Pages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  /// What the templates show.
  record LetterView(String subject, String assessment, String organisation, Letter letter) {

    String territory() {
      return letter.about().territory();
    }

    String link() {
      return letter.link();
    }

    /// Blank names and names that read like an address are not told.
    String inviter() {
      return letter instanceof Letter.Invitation invitation && isPlain(invitation.inviter())
          ? invitation.inviter()
          : "";
    }

    String language() {
      return letter.about().language().code();
    }
  }

  Mail write(Letter letter) {
    About about = letter.about();
    Language language = about.language();
    String subject = subject(letter);
    LetterView view = new LetterView(subject, assessment(about), organisation(about), letter);
    return new Mail(
        about.recipient(),
        language,
        subject,
        pages.text(language, template(letter) + "-text", view),
        pages.text(language, template(letter), view),
        about.territoryId(),
        about.assessmentId(),
        letter instanceof Letter.Call call ? call.stop() : null);
  }

  private static String template(Letter letter) {
    return switch (letter) {
      case Letter.PrivateLink link -> "mail/private-link";
      case Letter.DraftEnds ends -> "mail/draft-ends";
      case Letter.SignIn in -> "mail/sign-in";
      case Letter.Invitation invitation -> "mail/invitation";
      case Letter.StaffInvitation invitation -> "mail/staff-invitation";
      case Letter.JoinRequest request -> "mail/join-request";
      case Letter.JoinAccepted accepted -> "mail/join-accepted";
      case Letter.AccountEnds ends -> "mail/account-ends";
      case Letter.AddressChange change -> "mail/address-change";
      case Letter.AddressChanged changed -> "mail/address-changed";
      case Letter.PlanReminder reminder -> "mail/plan-reminder";
      case Letter.PlanPulse pulse -> "mail/plan-pulse";
      case Letter.Call call -> "mail/call";
    };
  }

  private String subject(Letter letter) {
    Language language = letter.about().language();
    return switch (letter) {
      case Letter.PrivateLink link -> messages.text(language, "mail.link.subject");
      case Letter.DraftEnds ends -> messages.text(language, "mail.ends.subject", ends.erasedOn());
      case Letter.SignIn in -> messages.text(language, "mail.sign-in.subject");
      case Letter.Invitation invitation -> messages.text(language, "mail.invitation.subject");
      case Letter.StaffInvitation invitation ->
          messages.text(language, "mail.staff-invitation.subject", invitation.about().territory());
      case Letter.JoinRequest request -> messages.text(language, "mail.join.subject");
      case Letter.JoinAccepted accepted -> messages.text(language, "mail.joined.subject");
      case Letter.AccountEnds ends ->
          messages.text(language, "mail.account-ends.subject", ends.erasedOn());
      case Letter.AddressChange change -> messages.text(language, "mail.address-change.subject");
      case Letter.AddressChanged changed -> messages.text(language, "mail.address-changed.subject");
      case Letter.PlanReminder reminder ->
          messages.text(language, "mail.plan.reminder.subject", reminder.deadlines().size());
      case Letter.PlanPulse pulse -> messages.text(language, "mail.plan.pulse.subject");
      case Letter.Call call -> call.subject();
    };
  }

  private String assessment(About about) {
    return named(about, "mail.assessment");
  }

  private String organisation(About about) {
    return named(about, "mail.organisation");
  }

  private String named(About about, String key) {
    String name = LINE_BREAKS.matcher(about.name()).replaceAll(" ").strip();
    return isPlain(name)
        ? messages.text(about.language(), key + ".named", name)
        : messages.text(about.language(), key);
  }

  private static boolean isPlain(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && !BAIT.matcher(name).find();
  }
}
