package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Optional;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What an organisation lets others see: read by its members, changed by its owners.
@Controller("/organisations/{id}/sharing")
class SharingController extends SpaceDeskController {

  private final SharingService sharing;
  private final SharingPages sharingPages;

  SharingController(
      SpaceService spaces, SharingService sharing, SharingPages sharingPages, Pages pages) {
    super(spaces, pages);
    this.sharing = sharing;
    this.sharingPages = sharingPages;
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return asMember(visit, id, space -> page(space, false));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    Optional<Shared> shared = Shared.of(form.text("staff"));
    boolean answered = form.text("named").matches("yes|no");
    return asOwner(
        visit,
        id,
        space -> {
          if (shared.isEmpty() || !answered) {
            return pages.invalid(
                space.visit(), "organisation/sharing", sharingPages.wrong(space, form));
          }
          sharing.choose(
              space.organisation().id(),
              space.account(),
              shared.get(),
              form.text("named").equals("yes"));
          return page(space, true);
        });
  }

  private HttpResponse<?> page(Space space, boolean saved) {
    return pages.render(space.visit(), "organisation/sharing", sharingPages.page(space, saved));
  }
}
