package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Who says publicly to take part in a territory.
@Controller("/{territory}/participants")
class ParticipantsController {

  private static final int LINES = 100;
  private static final int LAST_PAGE = 1000;

  private final TerritoryService territories;
  private final SharingService sharing;
  private final Pages pages;

  ParticipantsController(TerritoryService territories, SharingService sharing, Pages pages) {
    this.territories = territories;
    this.sharing = sharing;
    this.pages = pages;
  }

  record ParticipantsPage(String territory, List<String> names, int newer, int older) {}

  @Get
  HttpResponse<?> list(Visit visit, String territory, @QueryValue(defaultValue = "1") int page) {
    return page < 1 || page > LAST_PAGE
        ? pages.notFound(visit)
        : territories
            .find(territory)
            .<HttpResponse<?>>map(found -> list(visit, found, page))
            .orElseGet(() -> pages.notFound(visit));
  }

  private HttpResponse<?> list(Visit visit, Territory territory, int page) {
    List<String> names = sharing.named(territory.id(), (page - 1) * LINES, LINES + 1);
    return pages.render(
        visit.at(territory.place()),
        "organisation/participants",
        new ParticipantsPage(
            territory.name(),
            names.stream().limit(LINES).toList(),
            page - 1,
            names.size() > LINES ? page + 1 : 0));
  }
}
