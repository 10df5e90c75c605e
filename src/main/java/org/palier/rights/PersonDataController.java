package org.palier.rights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.rights.ErasureService.Consequences;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// A person's own data: read, corrected, taken along, erased.
@Controller("/account/data")
class PersonDataController {

  private static final int LONGEST_NAME = 120;

  private final AccountService accounts;
  private final DataExportService exports;
  private final ErasureService erasure;
  private final Sessions sessions;
  private final Messages messages;
  private final Pages pages;

  PersonDataController(
      AccountService accounts,
      DataExportService exports,
      ErasureService erasure,
      Sessions sessions,
      Messages messages,
      Pages pages) {
    this.accounts = accounts;
    this.exports = exports;
    this.erasure = erasure;
    this.sessions = sessions;
    this.messages = messages;
    this.pages = pages;
  }

  record PersonPage(String email, FormField name, FormErrors errors, boolean saved) {}

  record ErasurePage(String email, boolean possible, List<String> gone, List<String> orphaned) {}

  @Get
  HttpResponse<?> show(Visit visit) {
    return person(visit, person -> page(visit, person, HttpStatus.OK, person.name(), "", false));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(Visit visit, @Body String body) {
    String name = Form.parse(body).text("name").strip();
    return person(
        visit,
        person -> {
          if (name.length() > LONGEST_NAME) {
            String wrong = messages.text(visit.language(), "rights.problem.person");
            return page(visit, person, HttpStatus.UNPROCESSABLE_ENTITY, name, wrong, false);
          }
          accounts.rename(person.id(), name);
          return page(visit, person, HttpStatus.OK, name, "", true);
        });
  }

  @Get("/export")
  HttpResponse<?> export(Visit visit) {
    return person(
        visit,
        person -> zip(exports.export(Subject.PERSON, person.id(), person.id()), "mes-donnees.zip"));
  }

  static HttpResponse<?> zip(InputStream content, String name) {
    return HttpResponse.ok(new StreamedFile(content, MediaType.of("application/zip")).attach(name))
        .header("Cache-Control", "no-store");
  }

  @Get("/erasure")
  HttpResponse<?> ask(Visit visit) {
    return person(visit, person -> asking(visit, person, HttpStatus.OK));
  }

  @Post("/erasure")
  @Consumes(MediaType.ALL)
  HttpResponse<?> erase(Visit visit) {
    return person(
        visit,
        person ->
            erasure.erasePerson(person.id(), person.id())
                ? sessions.close(visit, pages.render(visit, "rights/erased", person))
                : asking(visit, person, HttpStatus.CONFLICT));
  }

  private HttpResponse<?> asking(Visit visit, Person person, HttpStatus status) {
    Consequences what = erasure.consequences(person.id());
    return pages.respond(
        status,
        visit,
        "rights/person-erasure",
        new ErasurePage(person.email(), what.possible(), what.gone(), what.orphaned()));
  }

  private HttpResponse<?> page(
      Visit visit, Person person, HttpStatus status, String name, String wrong, boolean saved) {
    FormField field =
        FormField.text("name", messages.text(visit.language(), "rights.person.name"), name)
            .typed("text", "name")
            .wrong(wrong);
    List<FormError> errors = wrong.isEmpty() ? List.of() : List.of(new FormError("name", wrong));
    return pages.respond(
        status,
        visit,
        "rights/person",
        new PersonPage(person.email(), field, new FormErrors(errors), saved));
  }

  private HttpResponse<?> person(Visit visit, Function<Person, HttpResponse<?>> work) {
    return visit
        .account()
        .flatMap(accounts::person)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> HttpResponse.seeOther(URI.create(visit.entrance())));
  }
}
