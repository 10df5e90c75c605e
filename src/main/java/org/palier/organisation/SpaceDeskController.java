package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of an organisation's pages share: the organisation for its members, the
/// sign-in page for who has not signed in, and for all others the page that says there is nothing
/// here.
abstract class SpaceDeskController {

  final SpaceDesk desk;
  final Pages pages;

  SpaceDeskController(SpaceDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  final HttpResponse<?> member(
      Visit visit, String id, Function<SpaceDesk.Space, HttpResponse<?>> work) {
    if (visit.account().isEmpty()) {
      return entrance(visit);
    }
    return desk.find(visit, id).<HttpResponse<?>>map(work).orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what only owners do; other members are told so.
  final HttpResponse<?> owner(
      Visit visit, String id, Function<SpaceDesk.Space, HttpResponse<?>> work) {
    return member(visit, id, space -> space.owned() ? work.apply(space) : refused(space, "owner"));
  }

  /// The same for what owners and contributors do.
  final HttpResponse<?> editor(
      Visit visit, String id, Function<SpaceDesk.Space, HttpResponse<?>> work) {
    return member(
        visit, id, space -> space.role().mayEdit() ? work.apply(space) : refused(space, "editor"));
  }

  private HttpResponse<?> refused(SpaceDesk.Space space, String who) {
    return pages.respond(
        HttpStatus.FORBIDDEN,
        space.visit(),
        "organisation/refused",
        Map.of("address", space.address(), "owner", who.equals("owner")));
  }

  static HttpResponse<?> entrance(Visit visit) {
    String next = visit.submits() ? "" : visit.path();
    return HttpResponse.seeOther(
        URI.create("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
  }
}
