package org.palier.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.palier.assessment.OutsideReviewService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// What others said of an organisation's assessments, and what it shared with others.
@Controller("/organisations/{id}/reviews")
class OutsideReviewController extends SpaceDeskController {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final OutsideReviewService reviews;
  private final OutsideReviewPages reviewPages;
  private final Clock clock;

  OutsideReviewController(
      SpaceService spaces,
      OutsideReviewService reviews,
      OutsideReviewPages reviewPages,
      Clock clock,
      Pages pages) {
    super(spaces, pages);
    this.reviews = reviews;
    this.reviewPages = reviewPages;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return asMember(
        visit,
        id,
        space ->
            pages.render(
                space.visit(),
                "organisation/reviews",
                reviewPages.page(space, OutsideReviewForm.BLANK, Map.of())));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> record(Visit visit, String id, @Body String body) {
    OutsideReviewForm form = typed(body);
    return asEditor(
        visit,
        id,
        space -> {
          Map<String, String> problems = form.reviewProblems();
          if (!problems.isEmpty()) {
            return refused(space, form, problems);
          }
          return reviews.record(
                  space.organisation().id(),
                  form.review(UuidCreator.getTimeOrderedEpoch()),
                  space.account())
              ? back(space)
              : refused(space, form, Map.of("submission", "submission"));
        });
  }

  @Post("/experiences")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> share(Visit visit, String id, @Body String body) {
    OutsideReviewForm form = typed(body);
    return asEditor(
        visit,
        id,
        space -> {
          Map<String, String> problems = form.experienceProblems();
          if (!problems.isEmpty()) {
            return refused(space, form, problems);
          }
          reviews.record(
              space.organisation().id(),
              form.experience(UuidCreator.getTimeOrderedEpoch()),
              space.account());
          return back(space);
        });
  }

  @Post("/{review}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String id, String review) {
    return asEditor(
        visit,
        id,
        space ->
            RowId.read(review)
                    .filter(one -> reviews.remove(space.organisation().id(), one))
                    .isPresent()
                ? back(space)
                : pages.notFound(space.visit()));
  }

  @Post("/experiences/{experience}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> removeExperience(Visit visit, String id, String experience) {
    return asEditor(
        visit,
        id,
        space ->
            RowId.read(experience)
                    .filter(one -> reviews.removeExperience(space.organisation().id(), one))
                    .isPresent()
                ? back(space)
                : pages.notFound(space.visit()));
  }

  private OutsideReviewForm typed(String body) {
    return new OutsideReviewForm(Form.parse(body), LocalDate.now(clock.withZone(FRANCE)));
  }

  private HttpResponse<?> refused(
      Space space, OutsideReviewForm form, Map<String, String> problems) {
    return pages.invalid(
        space.visit(), "organisation/reviews", reviewPages.page(space, form, problems));
  }

  private static HttpResponse<?> back(Space space) {
    return HttpResponse.seeOther(URI.create(space.address() + "/reviews"));
  }
}
