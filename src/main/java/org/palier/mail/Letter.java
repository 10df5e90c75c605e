package org.palier.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.Language;

/// What the platform writes to people about an assessment or an organisation. `name` is what it is
/// called, blank when not said; `link` the whole address of a private link or of a page.
public sealed interface Letter {

  About about();

  String link();

  /// The link to come back, as it was asked for.
  record PrivateLink(About about, String link) implements Letter {}

  /// A draft that nobody touched since `untouchedSince` is erased on `erasedOn` unless somebody
  /// does.
  record DraftEnds(About about, String link, LocalDate untouchedSince, LocalDate erasedOn)
      implements Letter {}

  /// The way in for who asked for it; it holds for some minutes.
  record SignIn(About about, String link, int minutes) implements Letter {}

  /// Somebody is asked to join an organisation; `link` signs in, for some hours.
  record Invitation(About about, String link, String inviter, int hours) implements Letter {}

  /// Somebody is asked to work for a territory; `link` holds for some hours.
  record StaffInvitation(About about, String link, int hours) implements Letter {}

  /// Somebody asks to join; who owns the organisation decides on the page.
  record JoinRequest(About about, String link, String asker) implements Letter {}

  /// The one who asked is a member now.
  record JoinAccepted(About about, String link) implements Letter {}

  /// An account nobody uses is erased on `erasedOn`, unless its person signs in.
  record AccountEnds(About about, String link, LocalDate erasedOn) implements Letter {}

  /// The new address of an account is to be confirmed by whoever reads it, within some minutes.
  record AddressChange(About about, String link, int minutes) implements Letter {}

  /// Tells the address before that another one took its place; `masked` is that one, masked.
  record AddressChanged(About about, String link, String masked) implements Letter {}

  /// Dates of an action plan that come near or have passed; `stop` is the whole address of the page
  /// that ends such mails.
  record PlanReminder(About about, String link, List<Deadline> deadlines, String stop)
      implements Letter {
    public PlanReminder {
      deadlines = List.copyOf(deadlines);
    }
  }

  /// What is to be done until a day.
  record Deadline(String title, LocalDate due) {}

  /// Five minutes are asked for the plan; `link` signs in, for some hours; `stop` ends mails about
  /// this plan.
  record PlanPulse(About about, String link, int hours, String stop) implements Letter {}

  /// A territory calls an organisation in its own words: paragraphs of lines, in which `link`
  /// stands bare on its place. `stop` is the whole address of the page that ends such mail.
  record Call(About about, String link, String subject, List<List<Piece>> paragraphs, String stop)
      implements Letter {
    public Call {
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }
  }

  /// A piece of a paragraph: words, then the link or the end of the line where they are followed by
  /// one.
  record Piece(String words, boolean link, boolean end) {}

  /// To whom and about what.
  record About(
      EmailAddress recipient,
      Language language,
      @Nullable UUID territoryId,
      String territory,
      @Nullable UUID assessmentId,
      String name) {}
}
