package org.palier.oidc;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Optional;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Signing out; of the provider too, where it let this session in.
@Controller
class LeavingController {

  private static final String OUT = "/account/signed-out";

  private final ProviderAddresses addresses;
  private final Sessions sessions;
  private final OtherEntrance entrance;
  private final Pages pages;

  LeavingController(
      ProviderAddresses addresses, Sessions sessions, OtherEntrance entrance, Pages pages) {
    this.addresses = addresses;
    this.sessions = sessions;
    this.entrance = entrance;
    this.pages = pages;
  }

  record LeavingPage(String name, String address) {}

  /// The provider is reached from a page, not by a redirect: a form of ours may lead to our own
  /// pages only, and its redirects too.
  @Post("/logout")
  @Consumes(MediaType.ALL)
  HttpResponse<?> leave(Visit visit) {
    Optional<URI> exit = exit(visit);
    return exit.isEmpty()
        ? sessions.close(visit, HttpResponse.seeOther(URI.create(OUT)))
        : sessions
            .close(
                visit,
                pages.render(
                    visit, "oidc/leaving", new LeavingPage(entrance.name(), exit.get().toString())))
            .header("Refresh", "0; url=" + exit.get());
  }

  private Optional<URI> exit(Visit visit) {
    Optional<String> idToken = entrance.isOpen() ? sessions.idToken(visit) : Optional.empty();
    if (idToken.isEmpty()) {
      return Optional.empty();
    }
    try {
      return addresses.exit(idToken.get(), URI.create(visit.link(OUT)));
    } catch (ProviderAway away) {
      return Optional.empty();
    }
  }
}
