package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Five minutes for the plan: what is done, under way or blocked, on one page saved at once. An
/// owner sends the link to it.
@Controller("/organisations/{id}/plan/pulse")
class PulseController extends PlanDeskController {

  private final PlanService plans;
  private final PulseService pulses;
  private final PulsePages pulsePages;

  PulseController(
      PlanDesk desk, PlanService plans, PulseService pulses, PulsePages pulsePages, Pages pages) {
    super(desk, pages);
    this.plans = plans;
    this.pulses = pulses;
    this.pulsePages = pulsePages;
  }

  @Get
  HttpResponse<?> show(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String after,
      @QueryValue(defaultValue = "") String saved) {
    return editor(
        visit,
        id,
        plan ->
            pages.render(
                plan.visit(), "plan/pulse", pulsePages.page(plan, after, saved.equals("yes"))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String id, @Body String body) {
    PulseForm form = PulseForm.of(Form.parse(body));
    return editor(visit, id, plan -> save(plan, form));
  }

  private HttpResponse<?> save(Plan plan, PulseForm form) {
    if (form.isWrong()) {
      return again(HttpStatus.UNPROCESSABLE_ENTITY, plan, form, List.of());
    }
    List<PlanItem> stale = plans.save(plan.organisation().id(), plan.account(), form.beats());
    return stale.isEmpty()
        ? see(form.next().isEmpty() ? plan.address() + "?saved=yes" : next(plan, form))
        : again(HttpStatus.CONFLICT, plan, form, stale);
  }

  private static String next(Plan plan, PulseForm form) {
    return plan.address() + "/pulse?saved=yes&after=" + form.next();
  }

  private HttpResponse<?> again(
      HttpStatus status, Plan plan, PulseForm form, List<PlanItem> stale) {
    return pages.respond(status, plan.visit(), "plan/pulse", pulsePages.page(plan, form, stale));
  }

  @Post("/mails")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(Visit visit, String id) {
    return owner(
        visit,
        id,
        plan -> see(plan.address() + "?sent=" + pulses.send(plan.visit(), plan.organisation())));
  }
}
