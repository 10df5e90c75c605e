package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Set;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The territory of an organisation: the zone it is in, and moving to another one, for its owners.
@Controller("/organisations/{id}/territory")
class MoveController extends SpaceDeskController {

  private static final String VIEW = "organisation/territory";

  private final MoveService moves;
  private final MovePages movePages;

  MoveController(SpaceService spaces, MoveService moves, MovePages movePages, Pages pages) {
    super(spaces, pages);
    this.moves = moves;
    this.movePages = movePages;
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return asOwner(
        visit,
        id,
        space ->
            pages.render(space.visit(), VIEW, movePages.page(space, MoveForm.BLANK, Set.of())));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(Visit visit, String id, @Body String body) {
    MoveForm form = MoveForm.read(Form.parse(body));
    return asOwner(
        visit,
        id,
        space ->
            switch (moves.move(space.organisation(), space.account(), form)) {
              case Moving.Moved() ->
                  HttpResponse.seeOther(URI.create(space.address() + "/sharing"));
              case Moving.Wrong(Set<Moving.Fault> faults) ->
                  pages.invalid(space.visit(), VIEW, movePages.page(space, form, faults));
            });
  }

  @Post("/zone")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> zone(Visit visit, String id, @Body String body) {
    String zone = Form.parse(body).text("zone");
    return asOwner(
        visit,
        id,
        space ->
            moves.chooseZone(space.organisation(), zone)
                ? HttpResponse.seeOther(URI.create(space.address() + "/territory"))
                : pages.notFound(space.visit()));
  }
}
