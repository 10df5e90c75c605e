package org.palier.plan;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.palier.organisation.SpaceDeskController;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of a plan share: the plan for the organisation's members, the sign-in page
/// for who has not signed in, and for all others the page that says there is nothing here.
abstract class PlanDeskController extends SpaceDeskController {

  final PlanDesk desk;

  PlanDeskController(PlanDesk desk, Pages pages) {
    super(desk.spaces(), pages);
    this.desk = desk;
  }

  final HttpResponse<?> member(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    return asMember(visit, id, space -> work.apply(new Plan(space)));
  }

  /// The same for what owners and contributors do; others are told so.
  final HttpResponse<?> editor(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    return asEditor(visit, id, space -> work.apply(new Plan(space)));
  }

  /// The same for what only owners do.
  final HttpResponse<?> owner(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    return asOwner(visit, id, space -> work.apply(new Plan(space)));
  }

  /// Something done with one item of the plan, where it is in it.
  final HttpResponse<?> item(
      Plan plan, String item, BiFunction<Plan, PlanItem, HttpResponse<?>> work) {
    return desk.item(plan, item)
        .<HttpResponse<?>>map(found -> work.apply(plan, found))
        .orElseGet(() -> pages.notFound(plan.visit()));
  }

  static HttpResponse<?> see(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }
}
