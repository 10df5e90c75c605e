package org.palier.dashboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// The public figures of a territory, for whoever reads JSON. There is nothing to filter by: a
/// parameter is an address that does not exist.
@Controller("/api/v1/territories/{slug}/releases/latest")
class OpenReleaseController {

  private static final MediaType PROBLEM = MediaType.of("application/problem+json");

  private final TerritoryService territories;
  private final ReleaseService releases;

  OpenReleaseController(TerritoryService territories, ReleaseService releases) {
    this.territories = territories;
    this.releases = releases;
  }

  @Serdeable
  record OpenRelease(
      String territory,
      String questionnaire,
      int number,
      LocalDate takenOn,
      int threshold,
      List<String> levels,
      List<ReleaseJson.LineJson> lines) {}

  @Serdeable
  record Problem(String type, String title, int status, String detail) {}

  @Get
  HttpResponse<?> latest(HttpRequest<?> request, String slug) {
    Optional<OpenRelease> open =
        request.getUri().getRawQuery() != null
            ? Optional.empty()
            : territories.find(slug).flatMap(this::release);
    return open.<HttpResponse<?>>map(HttpResponse::ok).orElseGet(OpenReleaseController::none);
  }

  private Optional<OpenRelease> release(Territory territory) {
    return territories.questionnaires(territory.id()).stream()
        .findFirst()
        .flatMap(
            questionnaire ->
                releases
                    .latestOpen(territory.id(), questionnaire)
                    .map(release -> open(territory, questionnaire, release)));
  }

  private static OpenRelease open(Territory territory, String questionnaire, Release release) {
    return new OpenRelease(
        territory.slug(),
        questionnaire,
        release.number(),
        release.takenOn(),
        release.threshold(),
        release.levels(),
        release.lines().stream().map(ReleaseJson::json).toList());
  }

  private static HttpResponse<?> none() {
    return HttpResponse.status(HttpStatus.NOT_FOUND)
        .contentType(PROBLEM)
        .body(
            new Problem(
                "about:blank",
                "Not Found",
                HttpStatus.NOT_FOUND.getCode(),
                "No such territory, or nothing is published for it yet."));
  }
}
