package org.palier.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.LinkService;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.LayerService;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Access;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Starts an assessment and gives the token that opens it.
@Controller("/api/v1/assessments")
class StartApiController extends ApiController {

  /// A key that others could guess would open what it started.
  private static final int SHORTEST_KEY = 32;

  private static final int LONGEST_NAME = 160;

  private final TerritoryService territories;
  private final QuestionnaireCatalog catalog;
  private final LayerService layers;
  private final LinkService links;

  StartApiController(
      Bearer bearer,
      TerritoryService territories,
      QuestionnaireCatalog catalog,
      LayerService layers,
      AssessmentService assessments,
      LinkService links) {
    super(bearer, assessments);
    this.territories = territories;
    this.catalog = catalog;
    this.layers = layers;
    this.links = links;
  }

  @Post
  HttpResponse<?> start(
      Visit visit,
      @Body Map<String, Object> body,
      @Header("Idempotency-Key") @Nullable String key) {
    List<Fault> faults = new ArrayList<>();
    Optional<Territory> territory = territories.find(text(body, "territory"));
    String id = text(body, "questionnaire");
    Optional<Questionnaire> questionnaire =
        Ids.isName(id)
            ? catalog.current(id).map(current -> current.referential().questionnaire())
            : Optional.empty();
    if (territory.isEmpty()) {
      faults.add(new Fault("territory", "There is no such territory."));
    } else if (territory.get().closed()) {
      faults.add(new Fault("territory", "This territory takes no new assessments."));
    } else if (questionnaire.isEmpty() || !territories.offers(territory.get().id(), id)) {
      faults.add(new Fault("questionnaire", "The territory offers no such questionnaire."));
    }
    if (key != null && (key.length() < SHORTEST_KEY || key.length() > 64)) {
      faults.add(new Fault("Idempotency-Key", "Write 32 to 64 characters, such as a UUID."));
    }
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    return start(visit, territory.orElseThrow(), questionnaire.orElseThrow(), body, key);
  }

  private HttpResponse<?> start(
      Visit visit,
      Territory territory,
      Questionnaire questionnaire,
      Map<String, Object> body,
      @Nullable String key) {
    JsonFacts facts =
        JsonFacts.read(
            asked(territory, questionnaire),
            body.get("facts") instanceof Map<?, ?> given ? given : Map.of());
    List<Fault> faults = new ArrayList<>(facts.faults());
    String name = text(body, "name").strip();
    if (name.length() > LONGEST_NAME) {
      faults.add(new Fault("name", "Write at most " + LONGEST_NAME + " characters."));
    }
    if (!territories.isAtHome(territory.id(), facts.facts())) {
      faults.add(new Fault("facts.commune", "This commune is not in the territory."));
    }
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    String language = territory.language();
    Optional<UUID> started =
        key == null
            ? Optional.of(
                assessments.start(territory.id(), questionnaire, language, name, facts.facts()))
            : assessments.startOnce(
                territory.id(), questionnaire, language, name, facts.facts(), key);
    return started
        .<HttpResponse<?>>map(id -> created(visit, id))
        .orElseGet(
            () ->
                problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "This Idempotency-Key was used for another request."));
  }

  /// The questionnaire with the choices that the territory adds to its facts.
  private Questionnaire asked(Territory territory, Questionnaire questionnaire) {
    return layers
        .current(territory.slug(), questionnaire.id().value())
        .map(layered -> layered.local().questionnaire())
        .orElse(questionnaire);
  }

  private HttpResponse<?> created(Visit visit, UUID id) {
    Token token = links.issue(id, Access.EDIT);
    String api = "/api/v1/assessments/" + id;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id.toString());
    body.put("token", token.text());
    body.put(
        "links",
        Map.of(
            "self", visit.link(api),
            "submission", visit.link(api + "/submission"),
            "result", visit.link(api + "/result"),
            "private", visit.link("/r/" + token.text())));
    return HttpResponse.created(body).header("Location", api);
  }

  private static String text(Map<String, Object> body, String name) {
    return body.get(name) instanceof String text ? text : "";
  }
}
