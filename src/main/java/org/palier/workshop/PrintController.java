package org.palier.workshop;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.LayerService;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the staff and the facilitators of a territory print.
@Controller("/{territory}/staff/print")
class PrintController extends StaffController {

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final LayerService layers;
  private final Booklets booklets;
  private final PrintPages forms;

  PrintController(
      AccountService accounts,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      LayerService layers,
      Booklets booklets,
      PrintPages forms,
      Pages pages) {
    super(accounts, pages);
    this.territories = territories;
    this.catalog = catalog;
    this.layers = layers;
    this.booklets = booklets;
    this.forms = forms;
  }

  /// Without a questionnaire, the first that the territory offers.
  @Get
  HttpResponse<?> choose(
      Visit visit, String territory, @QueryValue(defaultValue = "") String questionnaire) {
    return admit(
        visit,
        territory,
        Right.PRINT,
        (here, place) ->
            chosen(place, questionnaire)
                .<HttpResponse<?>>map(
                    it ->
                        pages.render(
                            here,
                            "workshop/print",
                            forms.page(place, offered(place), it, here.language())))
                .orElseGet(() -> pages.notFound(here)));
  }

  /// Without a questionnaire, the first that the territory offers.
  @Get("/booklet")
  HttpResponse<?> booklet(
      Visit visit,
      String territory,
      @QueryValue(defaultValue = "") String questionnaire,
      @QueryValue(defaultValue = "") String theme,
      @QueryValue(defaultValue = "") String type,
      @QueryValue(defaultValue = "") String size,
      @QueryValue(defaultValue = "") String sector,
      @QueryValue(defaultValue = "") List<String> profile) {
    BookletQuery query = new BookletQuery(theme, type, size, sector, profile);
    return admit(
        visit,
        territory,
        Right.PRINT,
        (here, place) ->
            chosen(place, questionnaire)
                .filter(query::fits)
                .<HttpResponse<?>>map(
                    it ->
                        pages.render(
                            here,
                            "workshop/booklet",
                            booklets.booklet(order(here, place, it, query))))
                .orElseGet(() -> pages.notFound(here)));
  }

  private Booklets.Order order(
      Visit visit, Territory territory, Questionnaire questionnaire, BookletQuery query) {
    return new Booklets.Order(
        territory,
        questionnaire,
        layers.current(territory.slug(), questionnaire.id().value()).orElse(null),
        query.theme(questionnaire),
        query.audience(),
        visit.link("/" + territory.slug()),
        visit.language());
  }

  private Optional<Questionnaire> chosen(Territory territory, String id) {
    return offered(territory).stream()
        .filter(it -> id.isBlank() || it.id().value().equals(id))
        .findFirst();
  }

  private List<Questionnaire> offered(Territory territory) {
    return catalog.inUse(territories.questionnaires(territory.id())).stream()
        .map(questionnaire -> asked(territory, questionnaire))
        .toList();
  }

  /// With the questions of the territory.
  private Questionnaire asked(Territory territory, Questionnaire questionnaire) {
    return layers
        .current(territory.slug(), questionnaire.id().value())
        .map(layered -> layered.local().questionnaire())
        .orElse(questionnaire);
  }
}
