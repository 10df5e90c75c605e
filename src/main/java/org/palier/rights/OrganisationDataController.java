package org.palier.rights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import org.palier.organisation.Correcting;
import org.palier.organisation.CorrectionService;
import org.palier.organisation.Organisation;
import org.palier.organisation.Space;
import org.palier.organisation.SpaceDeskController;
import org.palier.organisation.SpaceService;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// An organisation's data: read, corrected, set aside, taken along, erased, by its owners.
@Controller("/organisations/{id}/data")
class OrganisationDataController extends SpaceDeskController {

  private final CorrectionService corrections;
  private final DataExportService exports;
  private final ErasureService erasure;
  private final Messages messages;

  OrganisationDataController(
      SpaceService spaces,
      CorrectionService corrections,
      DataExportService exports,
      ErasureService erasure,
      Messages messages,
      Pages pages) {
    super(spaces, pages);
    this.corrections = corrections;
    this.exports = exports;
    this.erasure = erasure;
    this.messages = messages;
  }

  record OrganisationPage(
      String address,
      String organisation,
      boolean restricted,
      FormField name,
      FormField number,
      FormErrors errors,
      String done) {}

  record ErasurePage(String address, String organisation) {}

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return asOwner(visit, id, owned -> page(owned, ""));
  }

  @Get("/export")
  HttpResponse<?> export(Visit visit, String id) {
    return asOwner(
        visit,
        id,
        owned ->
            PersonDataController.zip(
                exports.export(Subject.ORGANISATION, owned.organisation().id(), owned.account()),
                "donnees-organisation.zip"));
  }

  @Post("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    String name = form.text("name").strip();
    String number = form.text("number").strip();
    return asOwner(
        visit,
        id,
        owned ->
            switch (corrections.correct(owned.organisation(), name, number)) {
              case Correcting.Corrected(Organisation corrected) ->
                  page(
                      new Space(owned.visit(), owned.account(), corrected, owned.role()),
                      "rights.corrected");
              case Correcting.Wrong(String field, String message) ->
                  wrong(owned, name, number, field, message);
            });
  }

  @Post("/restriction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> restrict(Visit visit, String id, @Body String body) {
    boolean restricted = Form.parse(body).text("restricted").equals("yes");
    return asOwner(
        visit,
        id,
        owned -> {
          corrections.restrict(owned.organisation().id(), restricted);
          return page(owned, restricted ? "rights.restricted" : "rights.unrestricted");
        });
  }

  @Get("/erasure")
  HttpResponse<?> ask(Visit visit, String id) {
    return asOwner(
        visit,
        id,
        owned ->
            pages.render(
                owned.visit(),
                "rights/organisation-erasure",
                new ErasurePage(owned.address(), owned.organisation().name())));
  }

  @Post("/erasure")
  @Consumes(MediaType.ALL)
  HttpResponse<?> erase(Visit visit, String id) {
    return asOwner(
        visit,
        id,
        owned -> {
          erasure.eraseOrganisation(owned.organisation().id(), owned.account());
          return pages.render(visit, "rights/organisation-erased", Map.of());
        });
  }

  private HttpResponse<?> page(Space owned, String done) {
    return page(
        owned,
        HttpStatus.OK,
        field(owned, "name", owned.organisation().name()),
        field(owned, "number", owned.organisation().number()),
        List.of(),
        done);
  }

  private HttpResponse<?> wrong(
      Space owned, String name, String number, String field, String message) {
    String words = messages.text(owned.visit().language(), message);
    FormField first = field(owned, "name", name);
    FormField second = field(owned, "number", number);
    return page(
        owned,
        HttpStatus.UNPROCESSABLE_ENTITY,
        field.equals("name") ? first.wrong(words) : first,
        field.equals("number") ? second.wrong(words) : second,
        List.of(new FormError(field, words)),
        "");
  }

  private FormField field(Space owned, String name, String value) {
    return FormField.text(
        name, messages.text(owned.visit().language(), "rights.organisation." + name), value);
  }

  private HttpResponse<?> page(
      Space owned,
      HttpStatus status,
      FormField name,
      FormField number,
      List<FormError> errors,
      String done) {
    return pages.respond(
        status,
        owned.visit(),
        "rights/organisation",
        new OrganisationPage(
            owned.address(),
            owned.organisation().name(),
            corrections.isRestricted(owned.organisation().id()),
            name,
            number,
            new FormErrors(errors),
            done.isEmpty() ? "" : messages.text(owned.visit().language(), done)));
  }
}
