package org.palier.assessment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Access;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The first page of an assessment: a few facts, no account.
@Controller("/{territory}/questionnaires/{id}")
class StartController {

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final AssessmentService assessments;
  private final LinkService links;
  private final LinkPages linkPages;
  private final Sessions sessions;
  private final FirstStepService firstStep;
  private final Pages pages;

  StartController(
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      AssessmentService assessments,
      LinkService links,
      LinkPages linkPages,
      Sessions sessions,
      FirstStepService firstStep,
      Pages pages) {
    this.territories = territories;
    this.catalog = catalog;
    this.assessments = assessments;
    this.links = links;
    this.linkPages = linkPages;
    this.sessions = sessions;
    this.firstStep = firstStep;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Visit visit, String territory, String id) {
    return at(
        visit,
        territory,
        id,
        (place, questionnaire) ->
            pages.render(
                visit.at(place.place()),
                "assessment/start",
                firstStep.page(visit.language(), place, questionnaire, "", Facts.NONE)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> start(Visit visit, String territory, String id, @Body String body) {
    Form form = Form.parse(body);
    return at(
        visit, territory, id, (place, questionnaire) -> start(visit, place, questionnaire, form));
  }

  private HttpResponse<?> start(
      Visit visit, Territory place, Questionnaire questionnaire, Form form) {
    Visit here = visit.at(place.place());
    return switch (firstStep.read(visit.language(), place, questionnaire, form)) {
      case FirstStepService.Step.Wrong(StartPage page) ->
          pages.invalid(here, "assessment/start", page);
      case FirstStepService.Step.Right(String name, Facts facts, String key) ->
          open(here, place, questionnaire, name, facts, key);
    };
  }

  /// Opens the assessment and shows its private link, the only time it is shown.
  private HttpResponse<?> open(
      Visit visit,
      Territory territory,
      Questionnaire questionnaire,
      String name,
      Facts facts,
      String key) {
    String language = visit.language().code();
    UUID id =
        assessments
            .startOnce(territory.id(), questionnaire, language, name, facts, key)
            .orElseGet(
                () -> assessments.start(territory.id(), questionnaire, language, name, facts));
    Token token = links.issue(id, Access.EDIT);
    Cookie cookie = sessions.grant(visit, id, Access.EDIT, token.hash());
    Visit now = sessions.granted(visit, cookie, id, Access.EDIT);
    return pages
        .render(now, "assessment/link", linkPages.shown(now, id, token, true))
        .cookie(cookie);
  }

  private HttpResponse<?> at(
      Visit visit,
      String slug,
      String id,
      BiFunction<Territory, Questionnaire, HttpResponse<?>> work) {
    return territories
        .find(slug)
        .filter(place -> Ids.isName(id) && territories.offers(place.id(), id))
        .<HttpResponse<?>>flatMap(
            place ->
                place.closed()
                    ? Optional.of(closed(visit, place))
                    : catalog
                        .current(id)
                        .map(current -> work.apply(place, current.referential().questionnaire())))
        .orElseGet(() -> pages.notFound(visit));
  }

  private HttpResponse<?> closed(Visit visit, Territory place) {
    return pages.respond(
        HttpStatus.FORBIDDEN,
        visit.at(place.place()),
        "assessment/territory-closed",
        Map.of("base", "/" + place.slug()));
  }
}
