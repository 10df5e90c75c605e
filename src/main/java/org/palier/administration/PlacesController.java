package org.palier.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.administration.PlacesPages.Typed;
import org.palier.territory.GroupService;
import org.palier.territory.ReferenceService;
import org.palier.territory.ReferenceService.Counted;
import org.palier.territory.ReferenceService.Reference;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.ZoneService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The groups of communes of a territory, its activity zones, and how many organisations exist
/// there; each is a small table, typed or pasted.
@Controller("/{territory}/staff/settings/places")
class PlacesController extends StaffController {

  private static final String VIEW = "administration/places";
  private static final int SOURCE_LIMIT = 200;

  private final TerritoryService territories;
  private final GroupService groups;
  private final ZoneService zones;
  private final ReferenceService references;
  private final PlacesPages placesPages;

  PlacesController(
      AccountService accounts,
      TerritoryService territories,
      GroupService groups,
      ZoneService zones,
      ReferenceService references,
      PlacesPages placesPages,
      Pages pages) {
    super(accounts, pages);
    this.territories = territories;
    this.groups = groups;
    this.zones = zones;
    this.references = references;
    this.placesPages = placesPages;
  }

  @Get
  HttpResponse<?> show(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> pages.render(here, VIEW, placesPages.page(here, place, Typed.NONE)));
  }

  @Post("/groups")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> groups(Visit visit, String territory, @Body String body) {
    String typed = Form.parse(body).text("groups");
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          PlaceLines<GroupService.Named> lines =
              PlaceLines.groups(typed, name -> territories.home(place.id(), name));
          return saved(
              here,
              place,
              new Typed("groups", typed, "", "", lines.faults()),
              () -> groups.replace(place.id(), lines.read()));
        });
  }

  @Post("/zones")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> zones(Visit visit, String territory, @Body String body) {
    String typed = Form.parse(body).text("zones");
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          PlaceLines<ZoneService.Named> lines =
              PlaceLines.zones(typed, name -> territories.home(place.id(), name));
          return saved(
              here,
              place,
              new Typed("zones", typed, "", "", lines.faults()),
              () -> zones.replace(place.id(), lines.read()));
        });
  }

  @Post("/population")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> population(Visit visit, String territory, @Body String body) {
    Form form = Form.parse(body);
    String typed = form.text("population");
    String source = form.text("source").strip();
    String year = form.text("year").strip();
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          PlaceLines<Counted> lines =
              PlaceLines.counts(typed, placesPages.types(), placesPages.sizes());
          Typed given =
              new Typed("population", typed, source, year, lines.faults())
                  .sourced(!lines.read().isEmpty(), SOURCE_LIMIT);
          return saved(
              here,
              place,
              given,
              () ->
                  references.replace(
                      place.id(),
                      new Reference(
                          source, year.isEmpty() ? 0 : Integer.parseInt(year), lines.read())));
        });
  }

  private HttpResponse<?> saved(Visit here, Territory place, Typed typed, Runnable work) {
    if (!typed.faults().isEmpty()) {
      return pages.invalid(here, VIEW, placesPages.page(here, place, typed));
    }
    work.run();
    return HttpResponse.seeOther(URI.create("/" + place.slug() + "/staff/settings/places"));
  }
}
