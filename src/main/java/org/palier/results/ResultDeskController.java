package org.palier.results;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of a result's pages share: the result the visitor may read, or the page
/// that says there is nothing here.
abstract class ResultDeskController {

  final ResultDesk desk;
  final Pages pages;

  ResultDeskController(ResultDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// The latest result; an assessment of one's own that has none yet leads back to its first page.
  final HttpResponse<?> read(
      Visit visit, String id, Function<ResultDesk.Papers, HttpResponse<?>> work) {
    return desk.latest(visit, id)
        .<HttpResponse<?>>map(work)
        .orElseGet(
            () ->
                desk.isOwn(visit, id)
                    ? HttpResponse.seeOther(URI.create("/assessments/" + id))
                    : pages.notFound(visit));
  }

  /// The same for an older result, by its number.
  final HttpResponse<?> read(
      Visit visit, String id, int number, Function<ResultDesk.Papers, HttpResponse<?>> work) {
    return desk.numbered(visit, id, number)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what only those who may change the answers may do.
  final HttpResponse<?> own(
      Visit visit, String id, Function<ResultDesk.Papers, HttpResponse<?>> work) {
    return read(
        visit, id, papers -> papers.head().editable() ? work.apply(papers) : pages.notFound(visit));
  }
}
