package org.palier.organisation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Paging;

/// Makes the page of an organisation's members.
@Singleton
class MemberPages {

  private static final int ON_A_PAGE = 8;

  private final OrganisationService organisations;
  private final JoiningService joining;
  private final Messages messages;

  MemberPages(OrganisationService organisations, JoiningService joining, Messages messages) {
    this.organisations = organisations;
    this.joining = joining;
    this.messages = messages;
  }

  /// What the last form came to: a text of `i18n` about what was done, what failed, or what is
  /// wrong with the typed address.
  record Note(String done, String failed, String wrong, String email, MemberRole role) {

    static final Note NONE = new Note("", "", "", "", MemberRole.CONTRIBUTOR);

    static Note done(String key, String email) {
      return new Note(key, "", "", email, MemberRole.CONTRIBUTOR);
    }

    static Note failed(String key) {
      return new Note("", key, "", "", MemberRole.CONTRIBUTOR);
    }

    static Note wrongAddress(String key, String email, MemberRole role) {
      return new Note("", "", key, email, role);
    }
  }

  /// One member as shown; `roles` to choose from where the visitor may.
  record MemberLine(
      String account,
      String called,
      String email,
      String role,
      Instant since,
      boolean self,
      FormField roles) {}

  record InvitationLine(String email, String role, Instant at) {}

  record RequestLine(String account, String called, String email, Instant at, boolean brings) {}

  record MembersPage(
      String address,
      String organisation,
      boolean owned,
      String done,
      String failed,
      List<MemberLine> members,
      List<RequestLine> requests,
      List<InvitationLine> invitations,
      Paging paging,
      FormField email,
      FormField role,
      FormErrors errors) {}

  /// Each list shows its part of this page; there are as many pages as the longest one needs.
  MembersPage page(Space space, int asked, Note note) {
    Language language = space.visit().language();
    List<Member> members = organisations.members(space.organisation().id());
    List<RequestLine> requests = space.owned() ? requests(space) : List.of();
    List<InvitationLine> invitations = space.owned() ? invitations(space) : List.of();
    int longest = Math.max(members.size(), Math.max(requests.size(), invitations.size()));
    Paging paging = Paging.of(asked, longest, ON_A_PAGE);
    String wrong = note.wrong().isEmpty() ? "" : text(language, note.wrong(), note.email());
    return new MembersPage(
        space.address(),
        space.organisation().name(),
        space.owned(),
        note.done().isEmpty() ? "" : text(language, note.done(), note.email()),
        note.failed().isEmpty() ? "" : text(language, note.failed()),
        paging.part(members, ON_A_PAGE).stream().map(member -> line(space, member)).toList(),
        paging.part(requests, ON_A_PAGE),
        paging.part(invitations, ON_A_PAGE),
        paging,
        FormField.text(
                "email",
                text(language, "organisation.members.invite.email"),
                wrong.isEmpty() ? "" : note.email())
            .typed("email", "off")
            .wrong(wrong),
        roles(language, "role", text(language, "organisation.members.invite.role"), note.role()),
        new FormErrors(wrong.isEmpty() ? List.of() : List.of(new FormError("email", wrong))));
  }

  private MemberLine line(Space space, Member member) {
    Language language = space.visit().language();
    String called = member.name().isBlank() ? member.email() : member.name();
    return new MemberLine(
        member.account().toString(),
        called,
        member.email(),
        text(language, "organisation.role." + member.role().word()),
        member.since(),
        member.account().equals(space.account()),
        roles(
            language,
            "role-" + member.account(),
            text(language, "organisation.members.role.of", called),
            member.role()));
  }

  private List<RequestLine> requests(Space space) {
    return joining.requests(space.organisation().id()).stream()
        .map(
            one ->
                new RequestLine(
                    one.account().toString(),
                    one.name().isBlank() ? one.email() : one.name(),
                    one.email(),
                    one.askedAt(),
                    one.assessment() != null))
        .toList();
  }

  private List<InvitationLine> invitations(Space space) {
    return joining.invitations(space.organisation().id()).stream()
        .map(
            one ->
                new InvitationLine(
                    one.email(),
                    text(space.visit().language(), "organisation.role." + one.role().word()),
                    one.invitedAt()))
        .toList();
  }

  private FormField roles(Language language, String name, String label, MemberRole chosen) {
    return FormField.choice(
        name,
        label,
        Arrays.stream(MemberRole.values())
            .map(
                role ->
                    new FormField.Option(
                        role.word(),
                        text(language, "organisation.role." + role.word() + ".may"),
                        role == chosen))
            .toList());
  }

  private String text(Language language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
