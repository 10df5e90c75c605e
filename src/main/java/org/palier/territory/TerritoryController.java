package org.palier.territory;

import static org.palier.territory.TerritoryPageName.ACCESSIBILITY;
import static org.palier.territory.TerritoryPageName.CONTACT;
import static org.palier.territory.TerritoryPageName.LEGAL;
import static org.palier.territory.TerritoryPageName.METHOD;
import static org.palier.territory.TerritoryPageName.PRIVACY;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The pages anyone may read of a territory.
@Controller("/{territory}")
final class TerritoryController {

  private final TerritoryService territories;
  private final Landing landing;
  private final TextPages texts;
  private final Pages pages;

  TerritoryController(TerritoryService territories, Landing landing, TextPages texts, Pages pages) {
    this.territories = territories;
    this.landing = landing;
    this.texts = texts;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> landing(Visit visit, String territory) {
    return at(
        territory,
        visit,
        found ->
            pages.render(
                visit.at(found.place()), "territory/landing", landing.of(found, visit.language())));
  }

  @Get("/legal")
  HttpResponse<String> legal(Visit visit, String territory) {
    return text(visit, territory, LEGAL);
  }

  @Get("/privacy")
  HttpResponse<String> privacy(Visit visit, String territory) {
    return text(visit, territory, PRIVACY);
  }

  @Get("/accessibility")
  HttpResponse<String> accessibility(Visit visit, String territory) {
    return text(visit, territory, ACCESSIBILITY);
  }

  @Get("/contact")
  HttpResponse<String> contact(Visit visit, String territory) {
    return text(visit, territory, CONTACT);
  }

  @Get("/method")
  HttpResponse<String> method(Visit visit, String territory) {
    return text(visit, territory, METHOD);
  }

  private HttpResponse<String> text(Visit visit, String territory, TerritoryPageName page) {
    return at(
        territory,
        visit,
        found ->
            pages.render(
                visit.at(found.place()),
                "territory/text",
                texts.of(page, found, visit.language())));
  }

  private HttpResponse<String> at(
      String slug, Visit visit, Function<Territory, HttpResponse<String>> page) {
    return territories.find(slug).map(page).orElseGet(() -> pages.notFound(visit));
  }
}
