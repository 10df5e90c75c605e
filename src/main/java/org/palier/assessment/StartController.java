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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Access;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The first page of an assessment: a few facts, no account.
@Controller("/{territory}/questionnaires/{id}")
class StartController {

  /// Without these nobody can be compared or grouped.
  private static final List<FactId> REQUIRED =
      List.of(BuiltinFacts.TYPE, BuiltinFacts.EMPLOYEES, BuiltinFacts.SECTOR, BuiltinFacts.COMMUNE);

  static final int NAME_LIMIT = 160;

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final AssessmentService assessments;
  private final LinkService links;
  private final LinkPages linkPages;
  private final Sessions sessions;
  private final FactFields fields;
  private final Messages messages;
  private final Pages pages;

  StartController(
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      AssessmentService assessments,
      LinkService links,
      LinkPages linkPages,
      Sessions sessions,
      FactFields fields,
      Messages messages,
      Pages pages) {
    this.territories = territories;
    this.catalog = catalog;
    this.assessments = assessments;
    this.links = links;
    this.linkPages = linkPages;
    this.sessions = sessions;
    this.fields = fields;
    this.messages = messages;
    this.pages = pages;
  }

  /// `key` makes a second click on the same form harmless.
  record StartPage(
      String address,
      Text title,
      Subject subject,
      String name,
      List<FactView> facts,
      String key,
      List<FactView> faults,
      String nameProblem) {

    boolean wrong() {
      return !faults.isEmpty() || !nameProblem.isEmpty();
    }
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
                page(visit, place, questionnaire, FactsForm.of(Facts.NONE), "", key(), "")));
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
    FactsForm facts = FactsForm.read(questionnaire, Facts.NONE, form);
    String name = form.text("name").strip();
    String key = RowId.read(form.text("key")).map(UUID::toString).orElseGet(StartController::key);
    Map<FactId, String> faults = faults(visit.language(), place, questionnaire, facts);
    String nameProblem =
        name.length() > NAME_LIMIT
            ? messages.text(visit.language(), "assessment.problem.name", NAME_LIMIT)
            : "";
    if (!faults.isEmpty() || !nameProblem.isEmpty()) {
      StartPage page = page(visit, place, questionnaire, facts, name, key, nameProblem);
      return pages.invalid(here, "assessment/start", withFaults(page, faults));
    }
    return open(here, place, questionnaire, name, facts.facts(), key);
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

  private Map<FactId, String> faults(
      Language language, Territory place, Questionnaire questionnaire, FactsForm facts) {
    Map<FactId, String> faults = new HashMap<>();
    facts.problems().forEach((id, problem) -> faults.put(id, fields.words(problem, language)));
    asked(questionnaire).stream()
        .map(Fact::id)
        .filter(REQUIRED::contains)
        .filter(id -> facts.facts().value(id).isEmpty())
        .forEach(
            id ->
                faults.putIfAbsent(
                    id, messages.text(language, "assessment.problem.required." + id)));
    if (!territories.isAtHome(place.id(), facts.facts())) {
      faults.put(
          BuiltinFacts.COMMUNE, messages.text(language, "assessment.problem.fact.elsewhere"));
    }
    return faults;
  }

  private static StartPage withFaults(StartPage page, Map<FactId, String> faults) {
    List<FactView> facts =
        page.facts().stream()
            .map(fact -> fact.because(faults.getOrDefault(new FactId(fact.id()), "")))
            .toList();
    return new StartPage(
        page.address(),
        page.title(),
        page.subject(),
        page.name(),
        facts,
        page.key(),
        facts.stream().filter(FactView::wrong).toList(),
        page.nameProblem());
  }

  private StartPage page(
      Visit visit,
      Territory place,
      Questionnaire questionnaire,
      FactsForm facts,
      String name,
      String key,
      String nameProblem) {
    return new StartPage(
        "/" + place.slug() + "/questionnaires/" + questionnaire.id(),
        questionnaire.title(),
        questionnaire.subject(),
        name,
        fields.of(place.id(), asked(questionnaire), facts, Set.of(), visit.language()),
        key,
        List.of(),
        nameProblem);
  }

  /// Only what the platform itself asks: the rest comes once the first step is made.
  private static List<Fact> asked(Questionnaire questionnaire) {
    return questionnaire.facts().stream().filter(Fact::builtin).toList();
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

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
