package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of an organisation's pages share: the organisation for its members, the
/// sign-in page for who has not signed in, and for all others the page that says there is nothing
/// here.
public abstract class SpaceDeskController {

  protected final Pages pages;
  private final SpaceService spaces;

  protected SpaceDeskController(SpaceService spaces, Pages pages) {
    this.spaces = spaces;
    this.pages = pages;
  }

  protected final HttpResponse<?> asMember(
      Visit visit, String id, Function<Space, HttpResponse<?>> work) {
    if (visit.account().isEmpty()) {
      return entrance(visit);
    }
    return spaces.find(visit, id).<HttpResponse<?>>map(work).orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what only owners do; other members are told so.
  protected final HttpResponse<?> asOwner(
      Visit visit, String id, Function<Space, HttpResponse<?>> work) {
    return asMember(visit, id, space -> space.owned() ? work.apply(space) : refused(space, true));
  }

  /// The same for what owners and contributors do.
  protected final HttpResponse<?> asEditor(
      Visit visit, String id, Function<Space, HttpResponse<?>> work) {
    return asMember(
        visit, id, space -> space.role().mayEdit() ? work.apply(space) : refused(space, false));
  }

  /// Tells a member that this is for owners, or for those who may change things.
  protected final HttpResponse<?> refused(Space space, boolean owner) {
    return pages.respond(
        HttpStatus.FORBIDDEN,
        space.visit(),
        "organisation/refused",
        Map.of("address", space.address(), "owner", owner));
  }

  protected static HttpResponse<?> entrance(Visit visit) {
    return HttpResponse.seeOther(URI.create(visit.entrance()));
  }
}
