package org.palier.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryPageName;
import org.palier.territory.TerritoryService;
import org.palier.web.Fingerprint;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What a territory says of itself: name, contact, colour, and its own texts.
@Controller("/{territory}/staff/settings")
class SettingsController extends StaffController {

  private static final int LONGEST_TEXT = 100_000;

  private final TerritoryService territories;
  private final SettingsPages settings;

  SettingsController(
      AccountService accounts, TerritoryService territories, SettingsPages settings, Pages pages) {
    super(accounts, pages);
    this.territories = territories;
    this.settings = settings;
  }

  @Get
  HttpResponse<?> show(
      Visit visit, String territory, @QueryValue(defaultValue = "") String outcome) {
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) ->
            pages.render(
                here,
                "administration/settings",
                settings.page(
                    here,
                    place,
                    SettingsForm.of(place),
                    SettingsForm.of(place).fingerprint(),
                    outcome.equals("saved"))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Visit visit, String territory, @Body String body) {
    Form posted = Form.parse(body);
    SettingsForm form = SettingsForm.read(posted);
    Fingerprint seen = new Fingerprint(posted.text("seen"));
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          if (!form.faults().isEmpty()) {
            return pages.invalid(
                here, "administration/settings", settings.page(here, place, form, seen, false));
          }
          return territories
              .settleOver(now -> form.isOver(SettingsForm.of(now), seen), form.settled(place))
              .<HttpResponse<?>>map(
                  now ->
                      pages.respond(
                          HttpStatus.CONFLICT,
                          here,
                          "administration/settings",
                          settings.conflict(here, now, form)))
              .orElseGet(
                  () ->
                      HttpResponse.seeOther(
                          URI.create("/" + place.slug() + "/staff/settings?outcome=saved")));
        });
  }

  @Get("/texts/{page}/{language}")
  HttpResponse<?> text(
      Visit visit,
      String territory,
      String page,
      String language,
      @QueryValue(defaultValue = "") String outcome) {
    return text(
        visit,
        territory,
        page,
        language,
        (here, place, name, spoken) ->
            pages.render(
                here,
                "administration/text",
                settings.text(
                    here,
                    place,
                    name,
                    spoken,
                    territories.ownText(place.id(), name, spoken).orElse(""),
                    outcome.equals("saved"))));
  }

  @Post("/texts/{page}/{language}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(
      Visit visit, String territory, String page, String language, @Body String body) {
    Form posted = Form.parse(body);
    String typed = posted.text("body");
    Fingerprint seen = new Fingerprint(posted.text("seen"));
    return text(
        visit,
        territory,
        page,
        language,
        (here, place, name, spoken) -> {
          if (typed.length() > LONGEST_TEXT) {
            return pages.invalid(
                here,
                "administration/text",
                settings.tooLong(here, place, name, spoken, typed, seen, LONGEST_TEXT));
          }
          return territories
              .writeOver(
                  now -> now.equals(typed) || Fingerprint.of(now).equals(seen),
                  place.id(),
                  name,
                  spoken,
                  typed)
              .<HttpResponse<?>>map(
                  now ->
                      pages.respond(
                          HttpStatus.CONFLICT,
                          here,
                          "administration/text",
                          settings.conflict(here, place, name, spoken, typed, now)))
              .orElseGet(() -> HttpResponse.seeOther(URI.create(here.path() + "?outcome=saved")));
        });
  }

  private interface Writing {
    HttpResponse<?> on(Visit here, Territory place, TerritoryPageName name, Language language);
  }

  private HttpResponse<?> text(
      Visit visit, String territory, String page, String language, Writing work) {
    Optional<TerritoryPageName> name =
        Arrays.stream(TerritoryPageName.values())
            .filter(one -> one.value().equals(page))
            .findFirst();
    Optional<Language> spoken = Language.of(language);
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) ->
            name.isPresent() && spoken.isPresent()
                ? work.on(here, place, name.get(), spoken.get())
                : pages.notFound(here));
  }
}
