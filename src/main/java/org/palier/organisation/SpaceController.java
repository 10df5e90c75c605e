package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.assessment.ComingBackService;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// The organisations a person works for, and the space of each.
@Controller("/organisations")
class SpaceController extends SpaceDeskController {

  private final OrganisationService organisations;
  private final JoiningService joining;
  private final AccountService accounts;
  private final SpacePages spacePages;
  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final ComingBackService comingBack;

  SpaceController(
      SpaceService spaces,
      OrganisationService organisations,
      JoiningService joining,
      AccountService accounts,
      SpacePages spacePages,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      ComingBackService comingBack,
      Pages pages) {
    super(spaces, pages);
    this.organisations = organisations;
    this.joining = joining;
    this.accounts = accounts;
    this.spacePages = spacePages;
    this.territories = territories;
    this.catalog = catalog;
    this.comingBack = comingBack;
  }

  record ListPage(
      String email,
      List<Organisation> organisations,
      List<Organisation> inviting,
      List<Organisation> asked) {}

  @Get
  HttpResponse<?> list(Visit visit) {
    return person(
        visit,
        person ->
            pages.render(
                visit,
                "organisation/list",
                new ListPage(
                    person.email(),
                    organisations.of(person.id()),
                    joining.inviting(person),
                    joining.askedBy(person.id()))));
  }

  @Get("/{id}")
  HttpResponse<?> space(Visit visit, String id) {
    return asMember(
        visit,
        id,
        space -> pages.render(space.visit(), "organisation/space", spacePages.page(space)));
  }

  @Post("/{id}/membership")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(Visit visit, String id) {
    return person(
        visit,
        person -> {
          Optional<UUID> organisation = RowId.read(id);
          return organisation.isPresent() && joining.accept(person, organisation.get())
              ? HttpResponse.seeOther(URI.create("/organisations/" + organisation.get()))
              : pages.notFound(visit);
        });
  }

  /// Opens the draft of a questionnaire, with what the organisation said the last time; where there
  /// is one already, that one.
  @Post("/{id}/assessments")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> begin(Visit visit, String id, @Body String body) {
    String asked = Form.parse(body).text("questionnaire");
    return asEditor(
        visit,
        id,
        space ->
            Optional.of(asked)
                .filter(one -> opens(space.organisation().territoryId(), one))
                .flatMap(catalog::current)
                .<HttpResponse<?>>map(
                    published ->
                        HttpResponse.seeOther(
                            URI.create(
                                "/assessments/"
                                    + begin(space, published.referential().questionnaire()))))
                .orElseGet(() -> pages.notFound(visit)));
  }

  /// The button is not there in a closed territory.
  private boolean opens(UUID territory, String questionnaire) {
    return territories.offers(territory, questionnaire)
        && territories.find(territory).filter(place -> !place.closed()).isPresent();
  }

  private UUID begin(Space space, Questionnaire questionnaire) {
    return comingBack.begin(
        new ComingBackService.Respondent(
            space.organisation().id(),
            space.organisation().territoryId(),
            space.organisation().name(),
            space.visit().language().code()),
        questionnaire);
  }

  private HttpResponse<?> person(Visit visit, Function<Person, HttpResponse<?>> work) {
    return visit
        .account()
        .flatMap(accounts::person)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> entrance(visit));
  }
}
