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
import java.util.function.Function;
import org.palier.organisation.Correcting;
import org.palier.organisation.CorrectionService;
import org.palier.organisation.Organisation;
import org.palier.organisation.OrganisationService;
import org.palier.organisation.OrganisationService.Membership;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// An organisation's data: read, corrected, set aside, taken along, erased, by its owners.
@Controller("/organisations/{id}/data")
class OrganisationDataController {

  private final OrganisationService organisations;
  private final CorrectionService corrections;
  private final TerritoryService territories;
  private final DataExportService exports;
  private final ErasureService erasure;
  private final Messages messages;
  private final Pages pages;

  OrganisationDataController(
      OrganisationService organisations,
      CorrectionService corrections,
      TerritoryService territories,
      DataExportService exports,
      ErasureService erasure,
      Messages messages,
      Pages pages) {
    this.organisations = organisations;
    this.corrections = corrections;
    this.territories = territories;
    this.exports = exports;
    this.erasure = erasure;
    this.messages = messages;
    this.pages = pages;
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

  /// The organisation laid open for its owner, with the visit on its territory's pages.
  private record Owned(Visit visit, Organisation organisation) {

    String address() {
      return "/organisations/" + organisation.id();
    }
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return owner(visit, id, owned -> page(owned, ""));
  }

  @Get("/export")
  HttpResponse<?> export(Visit visit, String id) {
    return owner(
        visit,
        id,
        owned ->
            PersonDataController.zip(
                exports.export(Subject.ORGANISATION, owned.organisation().id()),
                "donnees-organisation.zip"));
  }

  @Post("/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    String name = form.text("name").strip();
    String number = form.text("number").strip();
    return owner(
        visit,
        id,
        owned ->
            switch (corrections.correct(owned.organisation(), name, number)) {
              case Correcting.Corrected(Organisation corrected) ->
                  page(new Owned(owned.visit(), corrected), "rights.corrected");
              case Correcting.Wrong(String field, String message) ->
                  wrong(owned, name, number, field, message);
            });
  }

  @Post("/restriction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> restrict(Visit visit, String id, @Body String body) {
    boolean restricted = Form.parse(body).text("restricted").equals("yes");
    return owner(
        visit,
        id,
        owned -> {
          corrections.restrict(owned.organisation().id(), restricted);
          return page(owned, restricted ? "rights.restricted" : "rights.unrestricted");
        });
  }

  @Get("/erasure")
  HttpResponse<?> ask(Visit visit, String id) {
    return owner(
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
    return owner(
        visit,
        id,
        owned -> {
          erasure.eraseOrganisation(owned.organisation().id());
          return pages.render(visit, "rights/organisation-erased", Map.of());
        });
  }

  private HttpResponse<?> page(Owned owned, String done) {
    return page(
        owned,
        HttpStatus.OK,
        field(owned, "name", owned.organisation().name()),
        field(owned, "number", owned.organisation().number()),
        List.of(),
        done);
  }

  private HttpResponse<?> wrong(
      Owned owned, String name, String number, String field, String message) {
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

  private FormField field(Owned owned, String name, String value) {
    return FormField.text(
        name, messages.text(owned.visit().language(), "rights.organisation." + name), value);
  }

  private HttpResponse<?> page(
      Owned owned,
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

  private HttpResponse<?> owner(Visit visit, String id, Function<Owned, HttpResponse<?>> work) {
    return visit.account().isEmpty()
        ? PersonDataController.entrance(visit)
        : organisations
            .membership(visit, id)
            .<HttpResponse<?>>map(membership -> owner(visit, membership, work))
            .orElseGet(() -> pages.notFound(visit));
  }

  private HttpResponse<?> owner(
      Visit visit, Membership membership, Function<Owned, HttpResponse<?>> work) {
    Organisation organisation = membership.organisation();
    Visit here = visit.at(territories.find(organisation.territoryId()).orElseThrow().place());
    return membership.isOwner()
        ? work.apply(new Owned(here, organisation))
        : pages.respond(
            HttpStatus.FORBIDDEN,
            here,
            "organisation/refused",
            Map.of("address", "/organisations/" + organisation.id(), "owner", true));
  }
}
