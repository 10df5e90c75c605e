package org.palier.support;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.plan.PulseSending;
import org.palier.plan.PulseService;
import org.palier.support.SupportPages.Outcome;
import org.palier.support.SupportRepository.Contact;
import org.palier.territory.Territory;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// The organisations of a territory as its staff follow them. What is shown of levels and answers
/// is what each organisation shares at this moment.
@Controller("/{territory}/staff/organisations")
class SupportController extends StaffController {

  private static final int LONGEST_NOTE = 2000;

  private final SupportService support;
  private final FollowedPages list;
  private final FollowedExport export;
  private final SupportPages supportPages;
  private final AnswersPages answersPages;
  private final AuditService audit;
  private final PulseService pulses;

  SupportController(
      AccountService accounts,
      SupportService support,
      FollowedPages list,
      FollowedExport export,
      SupportPages supportPages,
      AnswersPages answersPages,
      AuditService audit,
      PulseService pulses,
      Pages pages) {
    super(accounts, pages);
    this.support = support;
    this.list = list;
    this.export = export;
    this.supportPages = supportPages;
    this.answersPages = answersPages;
    this.audit = audit;
    this.pulses = pulses;
  }

  @Get
  HttpResponse<?> list(
      Visit visit,
      String territory,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String commune,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String area,
      @QueryValue(defaultValue = "") String after) {
    Search search = search(q, commune, state, area);
    return admit(
        visit,
        territory,
        Right.ORGANISATIONS,
        (here, place) ->
            pages.render(
                here,
                "support/list",
                list.page(place, here.language(), search, RowId.read(after).orElse(null))));
  }

  @Get("/export/{format}")
  HttpResponse<?> export(
      Visit visit,
      String territory,
      String format,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String commune,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String area) {
    Search search = search(q, commune, state, area);
    return admit(
        visit,
        territory,
        Right.ORGANISATIONS,
        (here, place) ->
            switch (format) {
              case "csv" ->
                  file(
                      here,
                      place,
                      export.csv(place.id(), search, here.language()),
                      MediaType.of("text/csv;charset=utf-8"),
                      ".csv");
              case "xlsx" ->
                  file(
                      here,
                      place,
                      export.xlsx(place.id(), search, here.language()),
                      MediaType.MICROSOFT_EXCEL_OPEN_XML_TYPE,
                      ".xlsx");
              default -> pages.notFound(here);
            });
  }

  /// Staff take along much at once, which the security log is told.
  private HttpResponse<?> file(
      Visit here, Territory place, byte[] content, MediaType type, String ending) {
    UUID account = here.account().orElseThrow();
    audit.note(new AuditNote(AuditKind.EXPORTED, account, place.id(), "organisations" + ending));
    return HttpResponse.ok(content)
        .contentType(type)
        .header(
            "Content-Disposition",
            "attachment; filename=\"organisations-" + place.slug() + ending + "\"")
        .header("Cache-Control", "no-store");
  }

  private static Search search(String text, String commune, String state, String area) {
    return new Search(
        text, commune, Progress.of(state).orElse(null), RowId.read(area).orElse(null));
  }

  @Get("/{id}")
  HttpResponse<?> show(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) -> page(HttpStatus.OK, here, place, one, Outcome.NONE));
  }

  @Get("/{id}/answers/{assessment}")
  HttpResponse<?> answers(Visit visit, String territory, String id, String assessment) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            RowId.read(assessment)
                .flatMap(found -> support.answers(one, found))
                .<HttpResponse<?>>map(
                    submission ->
                        pages.render(
                            here,
                            "support/answers",
                            answersPages.page(place, here.language(), one, submission)))
                .orElseGet(() -> pages.notFound(here)));
  }

  @Post("/{id}/contact")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> contact(Visit visit, String territory, String id, @Body String body) {
    ContactForm form = ContactForm.of(Form.parse(body));
    return about(visit, territory, id, (here, place, one) -> contact(here, place, one, form));
  }

  private HttpResponse<?> contact(Visit here, Territory place, Followed one, ContactForm form) {
    Optional<Contact> contact = form.contact(support.colleagues(place.id()));
    if (contact.isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          here,
          place,
          one,
          new Outcome("", form, false, null, ""));
    }
    return support.save(one.id(), contact.get())
        ? page(HttpStatus.OK, here, place, one, Outcome.done("support.saved"))
        : page(HttpStatus.CONFLICT, here, place, one, new Outcome("", form, true, null, ""));
  }

  @Post("/{id}/notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> note(Visit visit, String territory, String id, @Body String body) {
    String text = Form.parse(body).text("body").strip();
    return about(visit, territory, id, (here, place, one) -> note(here, place, one, text));
  }

  private HttpResponse<?> note(Visit here, Territory place, Followed one, String text) {
    if (text.isEmpty() || text.length() > LONGEST_NOTE) {
      String fault = text.isEmpty() ? "support.problem.empty" : "support.problem.long";
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          here,
          place,
          one,
          new Outcome("", null, false, text, fault));
    }
    support.note(one.id(), here.account().orElseThrow(), text);
    return page(HttpStatus.OK, here, place, one, Outcome.done("support.noted"));
  }

  /// Five minutes are asked for the plan, of an organisation that shares its level at least.
  @Post("/{id}/pulse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pulse(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            one.shared().showsLevel() ? pulse(here, place, one) : pages.notFound(here));
  }

  private HttpResponse<?> pulse(Visit here, Territory place, Followed one) {
    return switch (pulses.sendForTerritory(here, one.id())) {
      case PulseSending.Sent _ ->
          page(HttpStatus.OK, here, place, one, Outcome.done("support.pulse.sent"));
      case PulseSending.TooSoon _ ->
          page(HttpStatus.CONFLICT, here, place, one, Outcome.done("support.pulse.soon"));
      case PulseSending.Nobody() ->
          page(HttpStatus.CONFLICT, here, place, one, Outcome.done("support.pulse.nobody"));
    };
  }

  private HttpResponse<?> page(
      HttpStatus status, Visit here, Territory place, Followed one, Outcome outcome) {
    return pages.respond(
        status,
        here,
        "support/organisation",
        supportPages.page(place, here.language(), one, outcome));
  }

  private interface OnOrganisation {
    HttpResponse<?> answer(Visit here, Territory place, Followed one);
  }

  private HttpResponse<?> about(Visit visit, String slug, String id, OnOrganisation work) {
    return admit(
        visit,
        slug,
        Right.ORGANISATIONS,
        (here, place) ->
            RowId.read(id)
                .flatMap(found -> support.find(place.id(), found))
                .<HttpResponse<?>>map(one -> work.answer(here, place, one))
                .orElseGet(() -> pages.notFound(here)));
  }
}
