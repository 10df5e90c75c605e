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
import java.util.UUID;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.TypedItem;
import org.palier.plan.ItemPages.Attempt;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// One item of a plan: seen and commented by who may, changed by owners and contributors.
@Controller("/organisations/{id}/plan/items/{item}")
class ItemController extends PlanDeskController {

  private final PlanService plans;
  private final ItemPages itemPages;
  private final PlanWords words;

  ItemController(
      PlanDesk desk, PlanService plans, ItemPages itemPages, PlanWords words, Pages pages) {
    super(desk, pages);
    this.plans = plans;
    this.itemPages = itemPages;
    this.words = words;
  }

  static TypedItem typed(Form form) {
    return new TypedItem(
        form.text("title"),
        form.text("who"),
        form.text("due"),
        form.text("status"),
        form.text("reason"));
  }

  /// What was typed as a number; one that no revision has where it is none.
  static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  @Get
  HttpResponse<?> show(
      Visit visit,
      String id,
      String item,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String saved) {
    return member(
        visit,
        id,
        plan ->
            item(
                plan,
                item,
                (_, found) ->
                    pages.render(
                        plan.visit(),
                        "plan/item",
                        itemPages.page(
                            plan, found, Attempt.none(found, saved.equals("yes")), page))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String id, String item, @Body String body) {
    Form form = Form.parse(body);
    TypedItem typed = typed(form);
    return editor(
        visit, id, plan -> item(plan, item, (_, found) -> save(plan, found, form, typed)));
  }

  private HttpResponse<?> save(Plan plan, PlanItem found, Form form, TypedItem typed) {
    return switch (plans.save(
        found.organisation(), plan.account(), found.id(), number(form.text("revision")), typed)) {
      case Saving.Saved(UUID item) -> see(plan.address() + "/items/" + item + "?saved=yes");
      case Saving.Wrong(List<ItemProblem> problems) ->
          respond(
              HttpStatus.UNPROCESSABLE_ENTITY,
              plan,
              seenAt(found, form),
              Attempt.wrong(typed, problems));
      case Saving.Stale(PlanItem now) ->
          respond(HttpStatus.CONFLICT, plan, now, Attempt.stale(typed));
      case Saving.Unknown(), Saving.Full() -> pages.notFound(plan.visit());
    };
  }

  /// With the revision its form was opened at: what others saved since is still told apart.
  private static PlanItem seenAt(PlanItem item, Form form) {
    return new PlanItem(
        item.id(),
        item.organisation(),
        item.origin(),
        item.content(),
        item.indicator(),
        number(form.text("revision")));
  }

  @Post("/comments")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> comment(Visit visit, String id, String item, @Body String body) {
    String comment = Form.parse(body).text("comment").strip().replace("\r\n", "\n");
    return member(
        visit,
        id,
        plan ->
            plan.commentable()
                ? item(plan, item, (_, found) -> comment(plan, found, comment))
                : refused(plan.in(), false));
  }

  private HttpResponse<?> comment(Plan plan, PlanItem item, String comment) {
    if (comment.isEmpty() || comment.length() > PlanService.COMMENT_LIMIT) {
      String problem =
          words.text(
              plan.visit().language(),
              comment.isEmpty() ? "plan.problem.comment-missing" : "plan.problem.comment-long");
      return respond(
          HttpStatus.UNPROCESSABLE_ENTITY, plan, item, Attempt.comment(item, comment, problem));
    }
    plans.comment(item.organisation(), plan.account(), item.id(), comment);
    return see(plan.address() + "/items/" + item.id());
  }

  private HttpResponse<?> respond(HttpStatus status, Plan plan, PlanItem item, Attempt attempt) {
    return pages.respond(status, plan.visit(), "plan/item", itemPages.page(plan, item, attempt, 1));
  }
}
