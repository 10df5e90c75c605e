package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Text;
import org.palier.plan.PlanDesk.Plan;
import org.palier.plan.SuggestionService.Source;
import org.palier.web.Form;
import org.palier.web.OwnPage;
import org.palier.web.Pages;
import org.palier.web.Paging;
import org.palier.web.Visit;

/// The recommended actions to choose from, and the way of the chosen ones into the plan.
@Controller("/organisations/{id}/plan/suggestions")
class SuggestionController extends PlanDeskController {

  private static final int ON_A_PAGE = 15;

  private final SuggestionService suggestions;
  private final PlanService plans;

  SuggestionController(
      PlanDesk desk, SuggestionService suggestions, PlanService plans, Pages pages) {
    super(desk, pages);
    this.suggestions = suggestions;
    this.plans = plans;
  }

  record Choice(String action, String title, boolean planned) {}

  record Tab(String assessment, Text title, boolean current) {}

  record ChoicePage(
      String address,
      String organisation,
      List<Tab> tabs,
      String assessment,
      List<Choice> choices,
      Paging paging) {

    boolean several() {
      return tabs.size() > 1;
    }
  }

  @Get
  HttpResponse<?> show(
      Visit visit,
      String id,
      @QueryValue(defaultValue = "") String assessment,
      @QueryValue(defaultValue = "1") int page) {
    return editor(
        visit,
        id,
        plan -> pages.render(plan.visit(), "plan/suggestions", choices(plan, assessment, page)));
  }

  private ChoicePage choices(Plan plan, String assessment, int page) {
    List<Source> sources = suggestions.sources(plan.organisation().id(), plan.visit().language());
    @Nullable Source current =
        chosen(sources, assessment).or(() -> sources.stream().findFirst()).orElse(null);
    List<Suggestion> all = current == null ? List.of() : current.suggestions();
    Paging paging = Paging.of(page, all.size(), ON_A_PAGE);
    Set<PlanItem.Origin> planned =
        plans.of(plan.organisation().id()).stream()
            .flatMap(item -> Optional.ofNullable(item.origin()).stream())
            .collect(Collectors.toSet());
    return new ChoicePage(
        plan.address(),
        plan.organisation().name(),
        sources.stream()
            .map(
                source ->
                    new Tab(source.assessment().toString(), source.title(), source.equals(current)))
            .toList(),
        current == null ? "" : current.assessment().toString(),
        paging.part(all, ON_A_PAGE).stream().map(one -> choice(one, planned)).toList(),
        paging);
  }

  private static Optional<Source> chosen(List<Source> sources, String assessment) {
    return sources.stream()
        .filter(source -> source.assessment().toString().equals(assessment))
        .findFirst();
  }

  private static Choice choice(Suggestion one, Set<PlanItem.Origin> planned) {
    PlanItem.Origin origin = one.origin();
    return new Choice(
        origin == null ? "" : origin.action(),
        one.content().title(),
        origin != null && planned.contains(origin));
  }

  /// Also where the button beside an action of a result leads; `back` is the page it stands on.
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Visit visit, String id, @Body String body) {
    Form form = Form.parse(body);
    Set<String> actions = Set.copyOf(form.all("action"));
    return editor(
        visit,
        id,
        plan -> {
          List<Suggestion> wanted =
              suggestions
                  .source(
                      plan.organisation().id(), form.text("assessment"), plan.visit().language())
                  .map(Source::suggestions)
                  .orElse(List.of())
                  .stream()
                  .filter(one -> one.origin() != null && actions.contains(one.origin().action()))
                  .toList();
          int added = plans.add(plan.organisation().id(), plan.account(), wanted);
          return see(OwnPage.of(form.text("back")).orElse(plan.address() + "?added=" + added));
        });
  }
}
