package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of an assessment's pages share: the assessment the visitor may work on, or
/// the page that says there is nothing here.
abstract class DeskController {

  final Desk desk;
  final Pages pages;

  DeskController(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  final HttpResponse<?> edit(Visit visit, String id, Function<Desk.Papers, HttpResponse<?>> work) {
    return desk.find(visit, id).map(work).orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what only a draft allows; another goes back to its first page.
  final HttpResponse<?> draft(Visit visit, String id, Function<Desk.Papers, HttpResponse<?>> work) {
    return edit(
        visit,
        id,
        papers ->
            papers.assessment().isDraft()
                ? work.apply(papers)
                : HttpResponse.seeOther(URI.create(papers.address())));
  }

  final HttpResponse<?> closed(Desk.Papers papers) {
    return pages.respond(
        HttpStatus.CONFLICT,
        papers.visit(),
        "assessment/closed",
        Map.of("address", papers.address()));
  }
}
