package org.palier.territory;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import java.util.List;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The platform's own door, and its own words where no territory is meant.
@Controller
final class PlatformController {

  private final TerritoryService territories;
  private final TextPages texts;
  private final Pages pages;

  PlatformController(TerritoryService territories, TextPages texts, Pages pages) {
    this.territories = territories;
    this.texts = texts;
    this.pages = pages;
  }

  /// The only territory is gone to at once.
  @Get
  HttpResponse<String> home(Visit visit) {
    List<Territory> all = territories.all();
    if (all.size() == 1) {
      return HttpResponse.seeOther(URI.create("/" + all.getFirst().slug()));
    }
    PlatformPage page =
        new PlatformPage(
            all.stream()
                .map(found -> new PlatformPage.Door("/" + found.slug(), found.name()))
                .toList());
    return pages.render(visit, "territory/platform", page);
  }

  @Get("/legal")
  HttpResponse<String> legal(Visit visit) {
    return text(visit, TerritoryPageName.LEGAL);
  }

  @Get("/privacy")
  HttpResponse<String> privacy(Visit visit) {
    return text(visit, TerritoryPageName.PRIVACY);
  }

  @Get("/accessibility")
  HttpResponse<String> accessibility(Visit visit) {
    return text(visit, TerritoryPageName.ACCESSIBILITY);
  }

  @Get("/contact")
  HttpResponse<String> contact(Visit visit) {
    return text(visit, TerritoryPageName.CONTACT);
  }

  @Get("/method")
  HttpResponse<String> method(Visit visit) {
    return text(visit, TerritoryPageName.METHOD);
  }

  private HttpResponse<String> text(Visit visit, TerritoryPageName page) {
    return pages.render(visit, "territory/text", texts.of(page, null, visit.language()));
  }
}
