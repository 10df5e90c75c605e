package org.palier.network;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.account.NetworkDeskController;
import org.palier.account.Role;
import org.palier.mail.EmailAddress;
import org.palier.network.TerritoryPages.Note;
import org.palier.people.Inviting;
import org.palier.people.PeopleService;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TypedCommunes.Unclear;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The territories of the platform, for its administrators: opened, renamed, closed. No figure of a
/// territory is here.
@Controller("/network")
class TerritoriesController extends NetworkDeskController {

  private static final String VIEW = "network/territory";

  private final TerritoryService territories;
  private final OpeningService opening;
  private final PeopleService people;
  private final TerritoryPages territoryPages;

  TerritoriesController(
      AccountService accounts,
      TerritoryService territories,
      OpeningService opening,
      PeopleService people,
      TerritoryPages territoryPages,
      Pages pages) {
    super(accounts, pages);
    this.territories = territories;
    this.opening = opening;
    this.people = people;
    this.territoryPages = territoryPages;
  }

  @Get
  HttpResponse<?> list(
      Visit visit,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "0") int from) {
    return admit(
        visit,
        account ->
            pages.render(
                visit,
                "network/list",
                territoryPages.list(visit.language(), q.strip(), Math.max(0, from))));
  }

  @Get("/new")
  HttpResponse<?> begin(Visit visit) {
    return admit(
        visit,
        account ->
            pages.render(
                visit,
                "network/new",
                territoryPages.opening(visit.language(), OpeningForm.BLANK, Set.of(), List.of())));
  }

  @Post("/territories")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Visit visit, @Body String body) {
    OpeningForm form = OpeningForm.read(Form.parse(body));
    return admit(
        visit,
        account ->
            switch (opening.open(visit, account, form)) {
              case Opening.Opened(Territory territory, Inviting invited) ->
                  page(visit, territory, HttpStatus.OK, invited(visit.language(), invited));
              case Opening.Wrong(Set<OpeningForm.Fault> faults, List<Unclear> unclear) ->
                  pages.invalid(
                      visit,
                      "network/new",
                      territoryPages.opening(visit.language(), form, faults, unclear));
            });
  }

  @Get("/territories/{territory}")
  HttpResponse<?> show(Visit visit, String territory) {
    return at(visit, territory, (account, place) -> page(visit, place, HttpStatus.OK, Note.NONE));
  }

  @Post("/territories/{territory}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rename(Visit visit, String territory, @Body String body) {
    String name = Form.parse(body).text("name").strip();
    return at(
        visit,
        territory,
        (account, place) -> {
          if (OpeningForm.isNoName(name)) {
            return wrong(visit, place.named(name), "name", "network.problem.NAME");
          }
          opening.rename(account, place, name);
          return back(place);
        });
  }

  @Post("/territories/{territory}/state")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Visit visit, String territory, @Body String body) {
    boolean closed = Form.parse(body).text("state").equals("closed");
    return at(
        visit,
        territory,
        (account, place) -> {
          opening.close(account, place, closed);
          return back(place);
        });
  }

  @Post("/territories/{territory}/questionnaires")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> offer(Visit visit, String territory, @Body String body) {
    List<String> chosen = Form.parse(body).all("questionnaires");
    return at(
        visit,
        territory,
        (account, place) ->
            opening.offer(account, place, chosen)
                ? back(place)
                : wrong(visit, place, "questionnaires", "network.problem.QUESTIONNAIRES"));
  }

  @Post("/territories/{territory}/communes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Visit visit, String territory, @Body String body) {
    Form form = Form.parse(body);
    String epci = form.text("body").strip();
    String lines = form.text("communes").strip();
    return at(
        visit,
        territory,
        (account, place) -> {
          List<Unclear> unclear = opening.add(account, place, epci, lines);
          if (unclear.isEmpty()) {
            return back(place);
          }
          boolean ofBody = unclear.getFirst().body();
          String message = territoryPages.unclear(visit.language(), unclear, ofBody);
          Note note = Note.wrong(ofBody ? "body" : "communes", message);
          return pages.invalid(
              visit, VIEW, territoryPages.territory(visit.language(), place, note, epci, lines));
        });
  }

  @Post("/territories/{territory}/communes/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String territory, @Body String body) {
    String commune = Form.parse(body).text("commune").strip();
    return at(
        visit,
        territory,
        (account, place) ->
            opening.remove(account, place, commune)
                ? back(place)
                : wrong(visit, place, "commune", "network.problem.commune"));
  }

  @Post("/territories/{territory}/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(Visit visit, String territory, @Body String body) {
    String email = Form.parse(body).text("email");
    return at(
        visit,
        territory,
        (account, place) ->
            page(
                visit,
                place,
                HttpStatus.OK,
                invited(
                    visit.language(),
                    people.invite(visit, place, account, email, Role.ADMINISTRATOR))));
  }

  private Note invited(Language language, Inviting inviting) {
    return switch (inviting) {
      case Inviting.Invited(EmailAddress address, String link) ->
          new Note(
              territoryPages.text(language, "people.invited", address.value()), link, "", "", "");
      case Inviting.WrongAddress() ->
          Note.wrong("email", territoryPages.text(language, "network.problem.EMAIL"));
      case Inviting.TooMany() ->
          Note.wrong("email", territoryPages.text(language, "network.problem.many"));
    };
  }

  private interface Work {
    HttpResponse<?> on(UUID account, Territory place);
  }

  private HttpResponse<?> at(Visit visit, String slug, Work work) {
    return admit(
        visit,
        account ->
            territories
                .find(slug)
                .<HttpResponse<?>>map(place -> work.on(account, place))
                .orElseGet(() -> pages.notFound(visit)));
  }

  private HttpResponse<?> wrong(Visit visit, Territory place, String field, String key) {
    Note note = Note.wrong(field, territoryPages.text(visit.language(), key));
    return page(visit, place, HttpStatus.UNPROCESSABLE_ENTITY, note);
  }

  private HttpResponse<?> page(Visit visit, Territory place, HttpStatus status, Note note) {
    HttpStatus told = note.wrong().isEmpty() ? status : HttpStatus.UNPROCESSABLE_ENTITY;
    return pages.respond(
        told, visit, VIEW, territoryPages.territory(visit.language(), place, note, "", ""));
  }

  private static HttpResponse<?> back(Territory place) {
    return HttpResponse.seeOther(URI.create(TerritoryPages.address(place)));
  }
}
