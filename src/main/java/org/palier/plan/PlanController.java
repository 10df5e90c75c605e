package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.UUID;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.PlanStatus;
import org.palier.domain.plan.TypedItem;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The plan of an organisation as a list, on paper, and where items come into it.
@Controller("/organisations/{id}/plan")
class PlanController extends PlanDeskController {

  private final PlanService plans;
  private final PlanPages planPages;
  private final ItemPages itemPages;
  private final PlanWords words;

  PlanController(
      PlanDesk desk,
      PlanService plans,
      PlanPages planPages,
      ItemPages itemPages,
      PlanWords words,
      Pages pages) {
    super(desk, pages);
    this.plans = plans;
    this.planPages = planPages;
    this.itemPages = itemPages;
    this.words = words;
  }

  /// `added` and `sent` say how many items, or mails, the last form led to; −1 for none.
  @Get
  HttpResponse<?> show(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String show,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "-1") int added,
      @QueryValue(defaultValue = "-1") int sent,
      @QueryValue(defaultValue = "") String saved) {
    return member(
        visit,
        id,
        plan ->
            pages.render(
                plan.visit(),
                "plan/plan",
                planPages.page(plan, show.equals("all"), page, note(plan, added, sent, saved))));
  }

  private String note(Plan plan, int added, int sent, String saved) {
    Language language = plan.visit().language();
    if (saved.equals("yes")) {
      return words.text(language, "plan.saved");
    }
    return added >= 0
        ? words.text(language, "plan.added", added)
        : sent >= 0 ? words.text(language, "plan.pulse.sent", sent) : "";
  }

  @Get("/print")
  HttpResponse<?> print(Visit visit, String id) {
    return member(
        visit, id, plan -> pages.render(plan.visit(), "plan/print", planPages.print(plan)));
  }

  @Get("/new")
  HttpResponse<?> fresh(Visit visit, String id) {
    TypedItem blank = new TypedItem("", "", "", PlanStatus.PLANNED.word(), "");
    return editor(
        visit,
        id,
        plan ->
            pages.render(plan.visit(), "plan/new", itemPages.fresh(plan, blank, List.of(), "")));
  }

  @Post("/items")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Visit visit, String id, @Body String body) {
    TypedItem typed = ItemController.typed(Form.parse(body));
    return editor(
        visit,
        id,
        plan ->
            switch (plans.add(plan.organisation().id(), plan.account(), typed)) {
              case Saving.Saved(UUID _) -> see(plan.address() + "?added=1");
              case Saving.Wrong(List<ItemProblem> problems) -> again(plan, typed, problems, "");
              case Saving.Full() ->
                  again(
                      plan,
                      typed,
                      List.of(),
                      words.text(plan.visit().language(), "plan.problem.full", PlanService.LIMIT));
              case Saving.Stale _, Saving.Unknown _ -> pages.notFound(plan.visit());
            });
  }

  private HttpResponse<?> again(
      Plan plan, TypedItem typed, List<ItemProblem> problems, String full) {
    return pages.invalid(plan.visit(), "plan/new", itemPages.fresh(plan, typed, problems, full));
  }
}
