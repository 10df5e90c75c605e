package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.UUID;
import org.palier.mail.EmailAddress;
import org.palier.organisation.MemberPages.Note;
import org.palier.signin.Asking;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Who works for an organisation: seen by all of them, changed by its owners.
@Controller("/organisations/{id}")
class MemberController extends SpaceDeskController {

  private final JoiningService joining;
  private final MemberPages memberPages;

  MemberController(
      SpaceService spaces, JoiningService joining, MemberPages memberPages, Pages pages) {
    super(spaces, pages);
    this.joining = joining;
    this.memberPages = memberPages;
  }

  @Get("/members")
  HttpResponse<?> members(Visit visit, String id, @QueryValue(defaultValue = "1") int page) {
    return asMember(visit, id, space -> page(space, page, HttpStatus.OK, Note.NONE));
  }

  @Post("/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    String email = form.text("email");
    MemberRole role = MemberRole.of(form.text("role")).orElse(MemberRole.CONTRIBUTOR);
    return asOwner(
        visit,
        id,
        space ->
            switch (joining.invite(
                space.visit(), space.organisation(), space.account(), email, role)) {
              case Asking.Sent(EmailAddress address) ->
                  page(
                      space,
                      HttpStatus.OK,
                      Note.done("organisation.members.invited", address.value()));
              case Asking.WrongAddress() ->
                  page(
                      space,
                      HttpStatus.UNPROCESSABLE_ENTITY,
                      Note.wrongAddress("organisation.members.problem.email", email, role));
              case Asking.TooMany(EmailAddress address) ->
                  page(
                      space,
                      HttpStatus.UNPROCESSABLE_ENTITY,
                      Note.wrongAddress("organisation.members.problem.many", email, role));
            });
  }

  @Post("/invitations/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Visit visit, String id, @Body String body) {
    String email = Form.parse(body).text("email");
    return asOwner(
        visit,
        id,
        space -> {
          joining.withdraw(space.organisation().id(), email);
          return back(space);
        });
  }

  @Post("/requests/{account}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Visit visit, String id, String account, @Body String body) {
    boolean accepted = Form.parse(body).text("decision").equals("accept");
    return about(
        visit,
        id,
        account,
        (space, person) -> {
          if (accepted) {
            joining.letIn(space.visit(), space.organisation(), person);
          } else {
            joining.turnDown(space.organisation().id(), person);
          }
          return back(space);
        });
  }

  @Post("/members/{account}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Visit visit, String id, String account, @Body String body) {
    MemberRole role = MemberRole.of(Form.parse(body).text("role")).orElse(MemberRole.READER);
    return about(
        visit,
        id,
        account,
        (space, person) ->
            joining.changeRole(space.organisation().id(), person, role)
                ? back(space)
                : page(
                    space, HttpStatus.CONFLICT, Note.failed("organisation.members.problem.last")));
  }

  @Post("/members/{account}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String id, String account) {
    return about(
        visit,
        id,
        account,
        (space, person) ->
            joining.remove(space.organisation().id(), person)
                ? back(space)
                : page(
                    space, HttpStatus.CONFLICT, Note.failed("organisation.members.problem.last")));
  }

  /// Everyone may leave, whatever their role.
  @Post("/departure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> leave(Visit visit, String id) {
    return asMember(
        visit,
        id,
        space ->
            joining.remove(space.organisation().id(), space.account())
                ? HttpResponse.seeOther(URI.create("/organisations"))
                : page(
                    space, HttpStatus.CONFLICT, Note.failed("organisation.members.problem.last")));
  }

  private interface Work {
    HttpResponse<?> on(Space space, UUID person);
  }

  private HttpResponse<?> about(Visit visit, String id, String account, Work work) {
    return asOwner(
        visit,
        id,
        space ->
            RowId.read(account)
                .<HttpResponse<?>>map(person -> work.on(space, person))
                .orElseGet(() -> pages.notFound(space.visit())));
  }

  private static HttpResponse<?> back(Space space) {
    return HttpResponse.seeOther(URI.create(space.address() + "/members"));
  }

  private HttpResponse<?> page(Space space, HttpStatus status, Note note) {
    return page(space, 1, status, note);
  }

  private HttpResponse<?> page(Space space, int number, HttpStatus status, Note note) {
    return pages.respond(
        status, space.visit(), "organisation/members", memberPages.page(space, number, note));
  }
}
