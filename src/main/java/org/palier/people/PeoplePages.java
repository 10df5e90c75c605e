package org.palier.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.palier.account.Colleague;
import org.palier.account.Role;
import org.palier.account.StaffInvitation;
import org.palier.account.StaffService;
import org.palier.territory.Territory;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// Makes the page of who works for a territory.
@Singleton
class PeoplePages {

  private final StaffService staff;
  private final Messages messages;

  PeoplePages(StaffService staff, Messages messages) {
    this.staff = staff;
    this.messages = messages;
  }

  /// What the last form came to: who was asked in and the link to hand over, or the key of what
  /// failed, or of what is wrong with the typed address.
  record Note(String invited, String link, String failed, String wrong, String email, Role role) {

    static final Note NONE = new Note("", "", "", "", "", Role.STAFF);

    static Note invited(String email, String link) {
      return new Note(email, link, "", "", "", Role.STAFF);
    }

    static Note failed(String key) {
      return new Note("", "", key, "", "", Role.STAFF);
    }

    static Note wrong(String key, String email, Role role) {
      return new Note("", "", "", key, email, role);
    }
  }

  record PersonLine(
      String account,
      String called,
      String email,
      String role,
      Instant since,
      boolean self,
      FormField roles) {}

  record InvitationLine(String email, String role, Instant at) {}

  record PeoplePage(
      StaffNav bar,
      String territory,
      String address,
      String invited,
      String link,
      String failed,
      List<PersonLine> people,
      List<InvitationLine> invitations,
      FormField email,
      FormField role,
      FormErrors errors) {}

  PeoplePage page(Visit visit, Territory territory, Note note) {
    Language language = visit.language();
    UUID self = visit.account().orElseThrow();
    String wrong = note.wrong().isEmpty() ? "" : text(language, note.wrong(), note.email());
    return new PeoplePage(
        StaffNav.of(territory.slug(), StaffNav.Part.PEOPLE),
        territory.name(),
        "/" + territory.slug() + "/staff/people",
        note.invited().isEmpty() ? "" : text(language, "people.invited", note.invited()),
        note.link(),
        note.failed().isEmpty() ? "" : text(language, note.failed()),
        staff.colleagues(territory.id()).stream().map(it -> line(language, self, it)).toList(),
        staff.invitations(territory.id()).stream().map(it -> line(language, it)).toList(),
        FormField.text("email", text(language, "people.invite.email"), note.email())
            .typed("email", "off")
            .wrong(wrong),
        roles(language, "role", text(language, "people.invite.role"), note.role()),
        new FormErrors(wrong.isEmpty() ? List.of() : List.of(new FormError("email", wrong))));
  }

  private PersonLine line(Language language, UUID self, Colleague person) {
    return new PersonLine(
        person.account().toString(),
        person.called(),
        person.email(),
        word(language, person.role()),
        person.since(),
        person.account().equals(self),
        roles(
            language,
            "role-" + person.account(),
            text(language, "people.role.of", person.called()),
            person.role()));
  }

  private InvitationLine line(Language language, StaffInvitation invitation) {
    return new InvitationLine(
        invitation.email(), word(language, invitation.role()), invitation.invitedAt());
  }

  private FormField roles(Language language, String name, String label, Role chosen) {
    return FormField.choice(
        name,
        label,
        Role.OF_A_TERRITORY.stream()
            .map(
                role ->
                    new FormField.Option(
                        role.word(), text(language, "people.role." + role.word()), role == chosen))
            .toList());
  }

  private String word(Language language, Role role) {
    return text(language, "account.role." + role.word());
  }

  private String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
