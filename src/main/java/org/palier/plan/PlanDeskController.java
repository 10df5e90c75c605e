package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of a plan share: the plan for the organisation's members, the sign-in page
/// for who has not signed in, and for all others the page that says there is nothing here.
abstract class PlanDeskController {

  final PlanDesk desk;
  final Pages pages;

  PlanDeskController(PlanDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  final HttpResponse<?> member(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    if (visit.account().isEmpty()) {
      String next = visit.submits() ? "" : visit.path();
      return see("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
    return desk.find(visit, id).<HttpResponse<?>>map(work).orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what owners and contributors do; others are told so.
  final HttpResponse<?> editor(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    return member(visit, id, plan -> plan.editable() ? work.apply(plan) : refused(plan, false));
  }

  /// The same for what only owners do.
  final HttpResponse<?> owner(Visit visit, String id, Function<Plan, HttpResponse<?>> work) {
    return member(visit, id, plan -> plan.owned() ? work.apply(plan) : refused(plan, true));
  }

  /// Something done with one item of the plan, where it is in it.
  final HttpResponse<?> item(
      Plan plan, String item, BiFunction<Plan, PlanItem, HttpResponse<?>> work) {
    return desk.item(plan, item)
        .<HttpResponse<?>>map(found -> work.apply(plan, found))
        .orElseGet(() -> pages.notFound(plan.visit()));
  }

  final HttpResponse<?> refused(Plan plan, boolean owner) {
    return pages.respond(
        HttpStatus.FORBIDDEN,
        plan.visit(),
        "organisation/refused",
        Map.of("address", plan.space(), "owner", owner));
  }

  static HttpResponse<?> see(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }
}
