package org.palier.population;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.population.ImportService.Outcome;
import org.palier.population.ImportSummary.Kind;
import org.palier.population.Unreadable.Why;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Upload;
import org.palier.web.UploadedFile;
import org.palier.web.Visit;

/// Files of known organisations: chosen, looked at, taken over, undone.
@Controller("/{territory}/staff/population/imports")
class ImportController extends StaffController {

  private static final Set<String> DONE = Set.of("done", "undone", "late");

  private final ImportService imports;
  private final ImportPages importPages;
  private final ProblemFile problems;
  private final AuditService audit;

  ImportController(
      AccountService accounts,
      ImportService imports,
      ImportPages importPages,
      ProblemFile problems,
      AuditService audit,
      Pages pages) {
    super(accounts, pages);
    this.imports = imports;
    this.importPages = importPages;
    this.problems = problems;
    this.audit = audit;
  }

  @Get
  HttpResponse<?> choose(
      Visit visit, String territory, @QueryValue(defaultValue = "") String before) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) -> choice(HttpStatus.OK, here, place, RowId.read(before), null));
  }

  private HttpResponse<?> choice(
      HttpStatus status,
      Visit here,
      Territory place,
      Optional<UUID> before,
      @Nullable Unreadable refused) {
    return pages.respond(
        status,
        here,
        "population/imports",
        importPages.choice(place, here.language(), before.orElse(null), refused));
  }

  @Post
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  HttpResponse<?> read(Visit visit, String territory, Upload upload) {
    return admit(
        visit,
        territory,
        Right.CAMPAIGNS,
        (here, place) -> {
          try {
            UploadedFile file = upload.file("file").orElseThrow(() -> new Unreadable(Why.NO_FILE));
            UUID id = imports.read(place, here.account().orElseThrow(), file);
            return HttpResponse.seeOther(address(place, id, ""));
          } catch (Unreadable e) {
            return choice(status(e.why()), here, place, Optional.empty(), e);
          }
        });
  }

  private static HttpStatus status(Why why) {
    return switch (why) {
      case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
      case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
      case NO_FILE,
          EMPTY,
          TOO_MANY_ROWS,
          NOT_A_TABLE,
          NOT_ITS_NAME,
          OLD_EXCEL,
          DAMAGED,
          UNSAFE,
          NEVER_CLOSED,
          NAME_COLUMN_MISSING ->
          HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  private static URI address(Territory place, UUID id, String done) {
    return URI.create(
        "/%s/staff/population/imports/%s%s"
            .formatted(place.slug(), id, done.isEmpty() ? "" : "?done=" + done));
  }

  @Get("/{id}")
  HttpResponse<?> show(
      Visit visit,
      String territory,
      String id,
      @QueryValue(defaultValue = "") String rows,
      @QueryValue(defaultValue = "0") String after,
      @QueryValue(defaultValue = "") String done) {
    int line = after.matches("[0-9]{1,8}") ? Integer.parseInt(after) : 0;
    String told = DONE.contains(done) ? "population.import." + done : "";
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            pages.render(
                here,
                "population/import",
                importPages.one(
                    place,
                    here.language(),
                    one,
                    rows.isEmpty() ? null : Kind.of(rows),
                    line,
                    told)));
  }

  /// Every problem, to be worked through beside the file.
  @Get("/{id}/problems")
  HttpResponse<?> problems(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            HttpResponse.ok(problems.csv(one.id(), here.language()))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .header("Cache-Control", "no-store"));
  }

  @Post("/{id}/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(Visit visit, String territory, String id) {
    return change(visit, territory, id, imports::confirm, "done");
  }

  @Post("/{id}/undoing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> undo(Visit visit, String territory, String id) {
    return change(visit, territory, id, imports::undo, "undone");
  }

  @Post("/{id}/dropping")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(Visit visit, String territory, String id) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            imports.drop(place.id(), one.id()) == Outcome.TOO_LATE
                ? HttpResponse.seeOther(address(place, one.id(), "late"))
                : HttpResponse.seeOther(
                    URI.create("/" + place.slug() + "/staff/population/imports")));
  }

  private HttpResponse<?> change(
      Visit visit,
      String territory,
      String id,
      BiFunction<UUID, UUID, Outcome> change,
      String done) {
    return about(
        visit,
        territory,
        id,
        (here, place, one) ->
            switch (change.apply(place.id(), one.id())) {
              case DONE -> {
                audit.note(
                    new AuditNote(
                        AuditKind.IMPORTED,
                        here.account().orElse(null),
                        place.id(),
                        "population " + one.id() + " " + done));
                yield HttpResponse.seeOther(address(place, one.id(), done));
              }
              case TOO_LATE -> HttpResponse.seeOther(address(place, one.id(), "late"));
              case UNKNOWN -> pages.notFound(here);
            });
  }

  private interface OnFile {
    HttpResponse<?> answer(Visit here, Territory place, ImportSummary one);
  }

  private HttpResponse<?> about(Visit visit, String slug, String id, OnFile work) {
    return admit(
        visit,
        slug,
        Right.CAMPAIGNS,
        (here, place) ->
            RowId.read(id)
                .flatMap(found -> imports.find(place.id(), found))
                .<HttpResponse<?>>map(one -> work.answer(here, place, one))
                .orElseGet(() -> pages.notFound(here)));
  }
}
