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
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The pages of the territory's staff.
@Controller("/{territory}/staff")
class DashboardController extends StaffController {

  private static final Set<String> OUTCOMES = Set.of("", "new", "same");

  private final DashboardService dashboard;

  DashboardController(AccountService accounts, DashboardService dashboard, Pages pages) {
    super(accounts, pages);
    this.dashboard = dashboard;
  }

  @Get
  HttpResponse<?> participation(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return reading(
        visit,
        territory,
        questionnaire,
        (here, place, read) ->
            pages.render(
                here,
                "dashboard/participation",
                dashboard.participation(place, read, here.language())));
  }

  @Get("/maturity")
  HttpResponse<?> maturity(
      Visit visit,
      String territory,
      @QueryValue(defaultValue = "") String questionnaire,
      @QueryValue(defaultValue = "") String outcome) {
    return OUTCOMES.contains(outcome)
        ? page(visit, territory, questionnaire, "maturity", outcome, Set.of(CatalogueTable.TYPE))
        : admit(visit, territory, Right.DASHBOARD, (here, place) -> pages.notFound(here));
  }

  @Get("/maturity/themes")
  HttpResponse<?> themes(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return page(visit, territory, questionnaire, "maturity/themes", "", Set.of());
  }

  @Get("/maturity/groups")
  HttpResponse<?> groups(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    Set<CatalogueTable> tables = Set.of(CatalogueTable.SIZE, CatalogueTable.SECTOR);
    return page(visit, territory, questionnaire, "maturity/groups", "", tables);
  }

  @Get("/maturity/communes")
  HttpResponse<?> communes(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return page(
        visit, territory, questionnaire, "maturity/communes", "", Set.of(CatalogueTable.AREA));
  }

  @Get("/maturity/method")
  HttpResponse<?> method(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return page(visit, territory, questionnaire, "maturity/method", "", Set.of());
  }

  private HttpResponse<?> page(
      Visit visit,
      String territory,
      String questionnaire,
      String current,
      String outcome,
      Set<CatalogueTable> tables) {
    return reading(
        visit,
        territory,
        questionnaire,
        (here, place, read) ->
            pages.render(
                here,
                "dashboard/" + current.replace('/', '-'),
                dashboard.maturity(place, read, here.language(), current, outcome, tables)));
  }

  @Post("/releases")
  @Consumes(MediaType.ALL)
  HttpResponse<?> release(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return reading(
        visit,
        territory,
        questionnaire,
        (here, place, read) ->
            HttpResponse.seeOther(
                URI.create(
                    "/%s/staff/maturity?outcome=%s%s"
                        .formatted(
                            place.slug(),
                            outcome(dashboard.release(place, read, here.account().orElseThrow())),
                            questionnaire.isEmpty() ? "" : "&questionnaire=" + read.id()))));
  }

  private static String outcome(Releasing releasing) {
    return switch (releasing) {
      case Releasing.Released _ -> "new";
      case Releasing.Unchanged _ -> "same";
    };
  }

  /// What staff do with one of the questionnaires their territory offers.
  private interface Work {
    HttpResponse<?> on(Visit here, Territory place, Questionnaire read);
  }

  private HttpResponse<?> reading(Visit visit, String slug, String questionnaire, Work work) {
    return admit(
        visit,
        slug,
        Right.DASHBOARD,
        (here, place) ->
            dashboard
                .questionnaire(place, questionnaire)
                .<HttpResponse<?>>map(read -> work.on(here, place, read))
                .orElseGet(() -> pages.notFound(here)));
  }
}
