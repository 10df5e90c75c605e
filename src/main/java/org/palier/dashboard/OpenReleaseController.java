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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// The public figures of a territory, for whoever reads JSON: of each questionnaire it offers, the
/// last release. There is nothing to filter by: a parameter is an address that does not exist.
@Controller("/api/v1/territories/{slug}/releases")
class OpenReleaseController {

  private static final MediaType PROBLEM = MediaType.of("application/problem+json");

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final ReleaseService releases;

  OpenReleaseController(
      TerritoryService territories, QuestionnaireCatalog catalog, ReleaseService releases) {
    this.territories = territories;
    this.catalog = catalog;
    this.releases = releases;
  }

  /// What is published for a territory, in the order in which it offers its questionnaires.
  @Serdeable
  record OpenReleases(String territory, List<Published> releases) {}

  @Serdeable
  record Published(
      String questionnaire,
      String title,
      String subject,
      int number,
      LocalDate takenOn,
      String address) {}

  /// `subject` is what the numbers called `organisations` count.
  @Serdeable
  record OpenRelease(
      String territory,
      String questionnaire,
      String subject,
      int number,
      LocalDate takenOn,
      int threshold,
      List<String> levels,
      List<ReleaseJson.LineJson> lines) {}

  @Serdeable
  record Problem(String type, String title, int status, String detail) {}

  private record Latest(Territory territory, Questionnaire questionnaire, Release release) {}

  @Get
  HttpResponse<?> all(HttpRequest<?> request, String slug) {
    List<Latest> published = published(request, slug).toList();
    return published.isEmpty()
        ? none()
        : HttpResponse.ok(
            new OpenReleases(slug, published.stream().map(OpenReleaseController::entry).toList()));
  }

  /// Of the first questionnaire that has one.
  @Get("/latest")
  HttpResponse<?> latest(HttpRequest<?> request, String slug) {
    return answer(published(request, slug).findFirst());
  }

  @Get("/latest/{questionnaire}")
  HttpResponse<?> latest(HttpRequest<?> request, String slug, String questionnaire) {
    return answer(published(request, slug).filter(it -> id(it).equals(questionnaire)).findFirst());
  }

  private Stream<Latest> published(HttpRequest<?> request, String slug) {
    return request.getUri().getRawQuery() != null
        ? Stream.empty()
        : territories.find(slug).stream().flatMap(this::published);
  }

  private Stream<Latest> published(Territory territory) {
    return catalog.inUse(territories.questionnaires(territory.id())).stream()
        .flatMap(
            questionnaire ->
                releases
                    .latestOpen(territory.id(), questionnaire.id().value())
                    .map(release -> new Latest(territory, questionnaire, release))
                    .stream());
  }

  private static Published entry(Latest latest) {
    return new Published(
        id(latest),
        latest.questionnaire().title().in(latest.territory().language()),
        subject(latest),
        latest.release().number(),
        latest.release().takenOn(),
        "/api/v1/territories/" + latest.territory().slug() + "/releases/latest/" + id(latest));
  }

  private static String id(Latest latest) {
    return latest.questionnaire().id().value();
  }

  private static String subject(Latest latest) {
    return latest.questionnaire().subject().name().toLowerCase(Locale.ROOT);
  }

  private static HttpResponse<?> answer(Optional<Latest> found) {
    return found
        .map(OpenReleaseController::open)
        .<HttpResponse<?>>map(HttpResponse::ok)
        .orElseGet(OpenReleaseController::none);
  }

  private static OpenRelease open(Latest latest) {
    Release release = latest.release();
    return new OpenRelease(
        latest.territory().slug(),
        id(latest),
        subject(latest),
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
