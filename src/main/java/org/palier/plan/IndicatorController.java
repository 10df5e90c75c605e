package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import org.palier.domain.plan.IndicatorProblem;
import org.palier.domain.plan.TypedIndicator;
import org.palier.domain.plan.TypedMeasure;
import org.palier.plan.IndicatorPages.Attempt;
import org.palier.plan.IndicatorService.Keeping;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What an item is measured by, and its dated values.
@Controller("/organisations/{id}/plan/items/{item}")
class IndicatorController extends PlanDeskController {

  private final IndicatorService indicators;
  private final IndicatorPages indicatorPages;

  IndicatorController(
      PlanDesk desk, IndicatorService indicators, IndicatorPages indicatorPages, Pages pages) {
    super(desk, pages);
    this.indicators = indicators;
    this.indicatorPages = indicatorPages;
  }

  @Get("/indicator")
  HttpResponse<?> show(Visit visit, String id, String item) {
    return member(
        visit,
        id,
        plan ->
            item(
                plan,
                item,
                (_, found) -> respond(HttpStatus.OK, plan, found, Attempt.none(found))));
  }

  @Post("/indicator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> define(Visit visit, String id, String item, @Body String body) {
    Form form = Form.parse(body);
    TypedIndicator typed =
        new TypedIndicator(
            form.text("name"), form.text("unit"), form.text("start"), form.text("target"));
    int revision = ItemController.number(form.text("revision"));
    return editor(
        visit,
        id,
        plan ->
            item(
                plan,
                item,
                (_, found) ->
                    told(
                        plan,
                        found,
                        indicators.define(
                            found.organisation(), plan.account(), found.id(), revision, typed),
                        Attempt.indicator(typed, revision))));
  }

  @Post("/measures")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> measure(Visit visit, String id, String item, @Body String body) {
    Form form = Form.parse(body);
    TypedMeasure typed = new TypedMeasure(form.text("day"), form.text("amount"));
    return editor(
        visit,
        id,
        plan ->
            item(
                plan,
                item,
                (_, found) ->
                    told(
                        plan,
                        found,
                        indicators.measure(found.organisation(), plan.account(), found.id(), typed),
                        Attempt.measure(found, typed))));
  }

  private HttpResponse<?> told(Plan plan, PlanItem item, Keeping keeping, Attempt attempt) {
    return switch (keeping) {
      case Keeping.Kept() -> see(plan.address() + "/items/" + item.id() + "/indicator");
      case Keeping.Wrong(List<IndicatorProblem> problems) ->
          respond(HttpStatus.UNPROCESSABLE_ENTITY, plan, item, attempt.wrong(problems));
      case Keeping.Stale(PlanItem now) ->
          respond(HttpStatus.CONFLICT, plan, now, attempt.stale(now));
      case Keeping.Unknown() -> pages.notFound(plan.visit());
    };
  }

  private HttpResponse<?> respond(HttpStatus status, Plan plan, PlanItem item, Attempt attempt) {
    return pages.respond(
        status, plan.visit(), "plan/indicator", indicatorPages.page(plan, item, attempt));
  }
}
