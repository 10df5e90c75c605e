package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Optional;
import org.palier.domain.answers.Reading;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The facts of an assessment: asked once, corrected at any time, with a word first on what a
/// correction changes.
@Controller("/assessments/{id}/facts")
class FactsController extends DeskController {

  private final AssessmentService assessments;
  private final FactsPages factsPages;

  FactsController(Desk desk, AssessmentService assessments, FactsPages factsPages, Pages pages) {
    super(desk, pages);
    this.assessments = assessments;
    this.factsPages = factsPages;
  }

  @Get
  HttpResponse<?> show(Visit visit, String id, @QueryValue(defaultValue = "1") int part) {
    return edit(
        visit,
        id,
        papers ->
            papers.assessment().isDraft()
                ? pages.render(
                    papers.visit(),
                    "assessment/facts",
                    factsPages.stored(papers, FactsPages.part(papers, part)))
                : HttpResponse.seeOther(URI.create(papers.address())));
  }

  /// The fields as the values typed so far would have them, without saving: for the script.
  @Post("/preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(Visit visit, String id, @Body String body) {
    return edit(
        visit,
        id,
        papers ->
            pages.fragment(
                papers.visit(), "assessment/_facts", factsPages.typed(papers, Form.parse(body))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    return edit(visit, id, papers -> save(papers, form));
  }

  private HttpResponse<?> save(Desk.Papers papers, Form form) {
    FactsPages.FactsPage page = factsPages.typed(papers, form);
    if (page.wrong()) {
      return pages.invalid(papers.visit(), "assessment/facts", page);
    }
    FactsForm typed = factsPages.read(papers, form);
    Reading then = assessments.readingWith(papers.assessment(), typed.facts());
    Optional<FactsPages.ChangePage> change = factsPages.change(papers, then, form);
    if (change.isPresent() && !form.has("confirmed")) {
      return pages.render(papers.visit(), "assessment/facts-change", change.get());
    }
    int revision = FactsPages.revision(form);
    return switch (assessments.saveFacts(
        papers.assessment().id(), revision, typed.facts(), factsPages.name(papers, form))) {
      case FactsSaving.Saved _ -> saved(papers, form);
      case FactsSaving.Conflict(var stored, int current) ->
          pages.respond(
              HttpStatus.CONFLICT,
              papers.visit(),
              "assessment/facts",
              factsPages.conflicting(papers, form, stored, current));
      case FactsSaving.Closed() -> closed(papers);
      case FactsSaving.Unknown() -> pages.notFound(papers.visit());
    };
  }

  /// Back here when what was said calls for more facts of this part, else on.
  private HttpResponse<?> saved(Desk.Papers papers, Form form) {
    Desk.Papers now = desk.again(papers);
    FactPart part = FactsPages.part(now, form);
    return factsPages
        .fresh(now, papers, part)
        .<HttpResponse<?>>map(page -> pages.render(now.visit(), "assessment/facts", page))
        .orElseGet(() -> HttpResponse.seeOther(URI.create(FactsPages.after(now, part, form))));
  }
}
