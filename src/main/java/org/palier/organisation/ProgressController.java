package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What became of an organisation from one assessment of a questionnaire to the next.
@Controller("/organisations/{id}/progress")
class ProgressController extends SpaceDeskController {

  private final ProgressPages progress;

  ProgressController(SpaceService spaces, ProgressPages progress, Pages pages) {
    super(spaces, pages);
    this.progress = progress;
  }

  @Get
  HttpResponse<?> show(
      Visit visit, String id, @QueryValue(defaultValue = "") String questionnaire) {
    return asMember(
        visit,
        id,
        space ->
            progress
                .page(space, questionnaire)
                .<HttpResponse<?>>map(
                    page -> pages.render(space.visit(), "organisation/progress", page))
                .orElseGet(() -> pages.notFound(space.visit())));
  }
}
