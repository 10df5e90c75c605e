package org.palier.campaign;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.function.Function;
import org.palier.campaign.EntryRepository.Leaver;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The way out of campaigns' mail. Opening it changes nothing; posting to it does, from its page or
/// by a mail program that knows nothing but the address (RFC 8058): the secret is the proof.
@Controller("/d/{secret}")
class StopController {

  private final EntryRepository entries;
  private final TerritoryService territories;
  private final CampaignTimes times;
  private final Pages pages;

  StopController(
      EntryRepository entries, TerritoryService territories, CampaignTimes times, Pages pages) {
    this.entries = entries;
    this.territories = territories;
    this.times = times;
    this.pages = pages;
  }

  record StopPage(String address, String organisation, String territory, boolean out) {}

  @Get
  HttpResponse<?> show(Visit visit, String secret) {
    return leaver(visit, secret, leaver -> page(visit, secret, leaver));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(Visit visit, String secret, @Body String body) {
    return decide(visit, secret, Form.parse(body).text("mail").equals("on"));
  }

  /// The other shape in which a mail program may say the one thing it says.
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> leave(Visit visit, String secret) {
    return decide(visit, secret, false);
  }

  private HttpResponse<?> decide(Visit visit, String secret, boolean again) {
    return leaver(
        visit,
        secret,
        leaver -> {
          if (again) {
            entries.comeBack(leaver);
          } else {
            entries.leave(leaver, times.now());
          }
          return leaver(visit, secret, now -> page(visit, secret, now));
        });
  }

  private HttpResponse<?> page(Visit visit, String secret, Leaver leaver) {
    Territory place = territories.find(leaver.territory()).orElseThrow();
    return pages.render(
        visit.at(place.place()),
        "campaign/stop",
        new StopPage("/d/" + secret, leaver.name(), place.name(), leaver.out()));
  }

  private HttpResponse<?> leaver(
      Visit visit, String secret, Function<Leaver, HttpResponse<?>> work) {
    return Token.read(secret)
        .flatMap(entries::leaver)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(visit));
  }
}
