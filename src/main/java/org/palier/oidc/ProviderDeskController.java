package org.palier.oidc;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the pages on the way to the provider and back have in common: they tell why nobody was let
/// in, and which other ways there are.
abstract class ProviderDeskController {

  private final OtherEntrance entrance;
  private final Messages messages;
  private final Pages pages;

  ProviderDeskController(OtherEntrance entrance, Messages messages, Pages pages) {
    this.entrance = entrance;
    this.messages = messages;
    this.pages = pages;
  }

  /// Where an attempt may end without anyone coming in; `again` tells that trying again may help.
  enum Stop {
    LOST(HttpStatus.CONFLICT, true),
    DECLINED(HttpStatus.OK, true),
    REFUSED(HttpStatus.BAD_GATEWAY, true),
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, true),
    TAKEN(HttpStatus.CONFLICT, true),
    CLOSED(HttpStatus.CONFLICT, false),
    PASSWORD(HttpStatus.CONFLICT, false);

    private final HttpStatus status;
    private final boolean again;

    Stop(HttpStatus status, boolean again) {
      this.status = status;
      this.again = again;
    }

    private String key() {
      return "oidc." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// `name` is the provider's.
  record StoppedPage(String title, String why, String name, boolean again) {}

  MutableHttpResponse<?> stopped(Visit visit, Stop stop) {
    String name = entrance.name();
    return pages.respond(
        stop.status,
        visit,
        "oidc/stopped",
        new StoppedPage(
            messages.text(visit.language(), stop.key() + ".title", name),
            messages.text(visit.language(), stop.key(), name),
            name,
            stop.again));
  }
}
