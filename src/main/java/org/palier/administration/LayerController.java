package org.palier.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.assessment.LayerPreviewService;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.referential.LayerPublication;
import org.palier.referential.LayerService;
import org.palier.referential.LayeredReferential;
import org.palier.referential.Problem;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// What a territory adds to a questionnaire, edited as a file: checked as often as one likes, then
/// published for the assessments that begin.
@Controller("/{territory}/staff/layers")
class LayerController extends StaffController {

  private final LayerService layers;
  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final LayerPreviewService previews;

  LayerController(
      AccountService accounts,
      LayerService layers,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      LayerPreviewService previews,
      Pages pages) {
    super(accounts, pages);
    this.layers = layers;
    this.territories = territories;
    this.catalog = catalog;
    this.previews = previews;
  }

  record Line(String address, Text title, boolean layered) {}

  record ListPage(StaffNav nav, List<Line> questionnaires) {}

  /// `questions` are those a layer adds, once it was read without a problem; `seen` tells which
  /// layer was in use when the form was made, `conflict` is another that was published since.
  record LayerPage(
      StaffNav nav,
      String address,
      Text title,
      String text,
      String seen,
      String conflict,
      List<String> problems,
      boolean checked,
      boolean published,
      String edition,
      List<Text> questions) {

    int problemCount() {
      return problems.size();
    }
  }

  record PreviewPage(
      StaffNav nav,
      String address,
      Text title,
      String text,
      String seen,
      String edition,
      LayerPreviewService.Preview preview) {}

  @Get
  HttpResponse<?> list(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.REFERENTIAL,
        (here, place) ->
            pages.render(
                here,
                "administration/layers",
                new ListPage(
                    nav(place),
                    catalog.inUse(territories.questionnaires(place.id())).stream()
                        .map(one -> line(place, one))
                        .toList())));
  }

  @Get("/{questionnaire}")
  HttpResponse<?> show(Visit visit, String territory, String questionnaire) {
    return at(
        visit,
        territory,
        questionnaire,
        (here, place, core) ->
            pages.render(
                here,
                "administration/layer",
                new Draft(
                        place,
                        core,
                        layers
                            .text(place.slug(), questionnaire)
                            .orElseGet(() -> begun(place, core)),
                        layers.hash(place.slug(), questionnaire))
                    .page()));
  }

  /// Checks what was typed, shows it as respondents will see it, or publishes it.
  @Post("/{questionnaire}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(Visit visit, String territory, String questionnaire, @Body String body) {
    Form form = Form.parse(body);
    return at(
        visit,
        territory,
        questionnaire,
        (here, place, core) -> {
          Draft draft = new Draft(place, core, form.text("text"), form.text("seen"));
          return switch (form.text("action")) {
            case "publish" -> publish(here, draft);
            case "preview" -> preview(here, draft, form.text("theme"));
            default -> answer(here, draft, layers.preview(place.slug(), draft.text()), false);
          };
        });
  }

  /// Not over what somebody else published since the form was made: both texts are shown then.
  private HttpResponse<?> publish(Visit here, Draft draft) {
    String territory = draft.place().slug();
    String id = draft.core().id().value();
    return switch (layers.publish(territory, id, draft.seen(), draft.text())) {
      case LayerService.Republishing.Done(LayerPublication publication) ->
          answer(here, draft.seeing(layers.hash(territory, id)), publication, true);
      case LayerService.Republishing.Stale(String inUse) ->
          pages.respond(
              HttpStatus.CONFLICT,
              here,
              "administration/layer",
              draft.seeing(layers.hash(territory, id)).beside(inUse));
    };
  }

  private HttpResponse<?> preview(Visit here, Draft draft, String theme) {
    LayerPublication read = layers.preview(draft.place().slug(), draft.text());
    return read instanceof LayerPublication.Published(LayeredReferential layered)
        ? pages.render(
            here,
            "administration/layer-preview",
            draft.shown(layered, previews.of(here, layered, theme)))
        : answer(here, draft, read, false);
  }

  private HttpResponse<?> answer(
      Visit here, Draft draft, LayerPublication publication, boolean published) {
    return switch (publication) {
      case LayerPublication.Published(LayeredReferential layered) ->
          pages.render(here, "administration/layer", draft.read(layered, published));
      case LayerPublication.Refused(List<Problem> problems) ->
          pages.respond(
              HttpStatus.UNPROCESSABLE_ENTITY,
              here,
              "administration/layer",
              draft.refused(problems));
    };
  }

  /// What somebody works on.
  private record Draft(Territory place, Questionnaire core, String text, String seen) {

    Draft seeing(String inUse) {
      return new Draft(place, core, text, inUse);
    }

    LayerPage page() {
      return page("", List.of(), false, false, "", List.of());
    }

    LayerPage beside(String conflict) {
      return page(conflict, List.of(), false, false, "", List.of());
    }

    LayerPage read(LayeredReferential layered, boolean published) {
      List<Text> questions = layered.localQuestions().stream().map(Question::title).toList();
      return page("", List.of(), true, published, layered.layer().edition(), questions);
    }

    PreviewPage shown(LayeredReferential layered, LayerPreviewService.Preview preview) {
      return new PreviewPage(
          nav(place).within(),
          address(place),
          core.title(),
          text,
          seen,
          layered.layer().edition(),
          preview);
    }

    LayerPage refused(List<Problem> problems) {
      List<String> said = problems.stream().map(Problem::toString).toList();
      return page("", said, false, false, "", List.of());
    }

    private LayerPage page(
        String conflict,
        List<String> problems,
        boolean checked,
        boolean published,
        String edition,
        List<Text> questions) {
      return new LayerPage(
          nav(place).within(),
          address(place),
          core.title(),
          text,
          seen,
          conflict,
          problems,
          checked,
          published,
          edition,
          questions);
    }
  }

  private Line line(Territory place, Questionnaire core) {
    String id = core.id().value();
    return new Line(
        address(place) + "/" + id, core.title(), layers.text(place.slug(), id).isPresent());
  }

  /// What every layer begins with.
  private static String begun(Territory place, Questionnaire core) {
    return "extends: %s@%s%nterritory: %s%nedition: %n"
        .formatted(core.id(), core.version().replaceAll("\\..*", ""), place.slug());
  }

  private static String address(Territory place) {
    return "/" + place.slug() + "/staff/layers";
  }

  private static StaffNav nav(Territory place) {
    return StaffNav.of(place.slug(), StaffNav.Part.LAYERS);
  }

  private interface Editing {
    HttpResponse<?> on(Visit here, Territory place, Questionnaire core);
  }

  private HttpResponse<?> at(Visit visit, String territory, String questionnaire, Editing work) {
    return admit(
        visit,
        territory,
        Right.REFERENTIAL,
        (here, place) ->
            catalog.inUse(territories.questionnaires(place.id())).stream()
                .filter(one -> one.id().value().equals(questionnaire))
                .findFirst()
                .<HttpResponse<?>>map(core -> work.on(here, place, core))
                .orElseGet(() -> pages.notFound(here)));
  }
}
