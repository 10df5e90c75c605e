package org.palier.dashboard;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Set;
import java.util.function.BiFunction;
import org.palier.account.AccountService;
import org.palier.account.Entrance;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The pages of the territory's staff.
@Controller("/{territory}/staff")
class DashboardController {

  private static final Set<String> OUTCOMES = Set.of("", "new", "same");

  private final AccountService accounts;
  private final DashboardService dashboard;
  private final Pages pages;

  DashboardController(AccountService accounts, DashboardService dashboard, Pages pages) {
    this.accounts = accounts;
    this.dashboard = dashboard;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> participation(Visit visit, String territory) {
    return asStaff(
        visit,
        territory,
        (here, place) ->
            pages.render(
                here, "dashboard/participation", dashboard.participation(place, here.language())));
  }

  @Get("/maturity")
  HttpResponse<?> maturity(
      Visit visit, String territory, @QueryValue(defaultValue = "") String outcome) {
    return OUTCOMES.contains(outcome)
        ? page(visit, territory, "maturity", outcome, Set.of(CatalogueTable.TYPE))
        : asStaff(visit, territory, (here, place) -> pages.notFound(here));
  }

  @Get("/maturity/themes")
  HttpResponse<?> themes(Visit visit, String territory) {
    return page(visit, territory, "maturity/themes", "", Set.of());
  }

  @Get("/maturity/groups")
  HttpResponse<?> groups(Visit visit, String territory) {
    Set<CatalogueTable> tables = Set.of(CatalogueTable.SIZE, CatalogueTable.SECTOR);
    return page(visit, territory, "maturity/groups", "", tables);
  }

  @Get("/maturity/communes")
  HttpResponse<?> communes(Visit visit, String territory) {
    return page(visit, territory, "maturity/communes", "", Set.of(CatalogueTable.AREA));
  }

  @Get("/maturity/method")
  HttpResponse<?> method(Visit visit, String territory) {
    return page(visit, territory, "maturity/method", "", Set.of());
  }

  private HttpResponse<?> page(
      Visit visit, String territory, String current, String outcome, Set<CatalogueTable> tables) {
    return asStaff(
        visit,
        territory,
        (here, place) ->
            pages.render(
                here,
                "dashboard/" + current.replace('/', '-'),
                dashboard.maturity(place, here.language(), current, outcome, tables)));
  }

  @Post("/releases")
  @Consumes(MediaType.ALL)
  HttpResponse<?> release(Visit visit, String territory) {
    return asStaff(
        visit,
        territory,
        (here, place) ->
            HttpResponse.seeOther(
                URI.create(
                    "/%s/staff/maturity?outcome=%s"
                        .formatted(place.slug(), outcome(dashboard.release(place))))));
  }

  private static String outcome(Releasing releasing) {
    return switch (releasing) {
      case Releasing.Released _ -> "new";
      case Releasing.Unchanged _ -> "same";
    };
  }

  private HttpResponse<?> asStaff(
      Visit visit, String slug, BiFunction<Visit, Territory, HttpResponse<?>> work) {
    return switch (accounts.enter(visit, slug)) {
      case Entrance.Admitted(Visit here, Territory territory) -> work.apply(here, territory);
      case Entrance.Anonymous(String login) -> HttpResponse.seeOther(URI.create(login));
      case Entrance.MustChange(String address) -> HttpResponse.seeOther(URI.create(address));
      case Entrance.Unknown() -> pages.notFound(visit);
    };
  }
}
