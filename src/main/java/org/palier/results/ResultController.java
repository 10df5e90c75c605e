package org.palier.results;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.RecalculationService;
import org.palier.plan.SuggestionService;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The result of a submitted assessment, how its scores are made, the whole list of its actions,
/// its legal duties, and what actions would give.
@Controller("/assessments/{id}")
class ResultController extends ResultDeskController {

  private final ResultPages results;
  private final RecalculationService recalculations;
  private final SuggestionService suggestions;

  ResultController(
      ResultDesk desk,
      ResultPages results,
      RecalculationService recalculations,
      SuggestionService suggestions,
      Pages pages) {
    super(desk, pages);
    this.results = results;
    this.recalculations = recalculations;
    this.suggestions = suggestions;
  }

  @Get("/result")
  HttpResponse<?> result(Visit visit, String id, @QueryValue @Nullable Integer number) {
    return number == null ? read(visit, id, this::result) : read(visit, id, number, this::result);
  }

  @Get("/actions")
  HttpResponse<?> actions(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String theme,
      @QueryValue(defaultValue = "1") int page) {
    return read(
        visit,
        id,
        papers ->
            pages.render(
                papers.visit(),
                "results/actions",
                results
                    .actions(
                        papers.head(), papers.outcome(), theme, page, papers.visit().language())
                    .with(planning(papers))));
  }

  private ActionsPage.Planning planning(ResultDesk.Papers papers) {
    String questionnaire = papers.outcome().questionnaire().id().value();
    return suggestions
        .open(papers.visit(), papers.head().id(), questionnaire)
        .map(
            open ->
                new ActionsPage.Planning(
                    "/organisations/" + open.organisation() + "/plan", open.planned()))
        .orElse(ActionsPage.Planning.NONE);
  }

  @Get("/what-if")
  HttpResponse<?> whatIf(HttpRequest<?> request, Visit visit, String id) {
    HttpParameters asked = request.getParameters();
    List<String> theme = asked.getAll("theme");
    return read(
        visit,
        id,
        papers ->
            pages.render(
                papers.visit(),
                "results/what-if",
                results.whatIf(
                    papers.head(),
                    papers.outcome(),
                    asked.getAll("action"),
                    theme.isEmpty() ? "" : theme.getLast(),
                    papers.visit().language())));
  }

  @Get("/duties")
  HttpResponse<?> duties(Visit visit, String id) {
    return read(
        visit,
        id,
        papers ->
            pages.render(
                papers.visit(),
                "results/duties",
                results.duties(papers.head(), papers.outcome(), papers.visit().language())));
  }

  @Get("/receipt")
  HttpResponse<?> receipt(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String node,
      @QueryValue(defaultValue = "") String score) {
    return read(
        visit,
        id,
        papers ->
            pages.render(
                papers.visit(),
                "results/receipt",
                results.receipt(
                    papers.head(),
                    score(papers.outcome(), score),
                    node,
                    papers.visit().language())));
  }

  /// The core's score, or the territory's where it is asked for and there is one.
  private static Outcome score(Outcome outcome, String asked) {
    return asked.equals(ReceiptPage.OF_TERRITORY) ? outcome.ofTerritory().orElse(outcome) : outcome;
  }

  private HttpResponse<?> result(ResultDesk.Papers papers) {
    return pages.render(
        papers.visit(),
        "results/result",
        results.result(
            papers.head(),
            papers.outcome(),
            recalculations.of(
                papers.outcome().referential(),
                papers.outcome().situation(),
                papers.outcome().evaluation()),
            papers.visit().language()));
  }
}
