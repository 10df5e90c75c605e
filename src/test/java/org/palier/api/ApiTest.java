package org.palier.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.LinkService;
import org.palier.assessment.LocalQuestions;
import org.palier.assessment.Territories;
import org.palier.domain.receipt.PocketCalculator;
import org.palier.domain.receipt.Printed;
import org.palier.territory.Territory;
import org.palier.web.Access;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ApiTest {

  private static final String FACTS =
      "{\"type\":\"ENT\",\"employees\":0,\"sector\":\"expertise\",\"commune\":\"86194\","
          + "\"locaux\":false,\"exterieurs\":false}";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject LocalQuestions local;
  @Inject Router router;
  @Inject LinkService links;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.createDefault();
  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private String token = "";
  private String assessment = "";

  @BeforeEach
  void start() throws IOException {
    territory = territories.fresh();
    begin();
  }

  private void begin() throws IOException {
    Map<String, Object> started = read(post("/api/v1/assessments", startBody(FACTS)));
    token = field(started, "token").toString();
    assessment = "/api/v1/assessments/" + started.get("id");
  }

  @Test
  void anAssessmentIsAnsweredSubmittedAndScored() throws IOException {
    for (Object question : (List<?>) field(read(get(assessment)), "remaining")) {
      assertThat(put(assessment + "/answers/" + question, "{\"option\": \"2\"}").statusCode())
          .isEqualTo(200);
    }

    HttpResponse<String> submitted = post(assessment + "/submission", "");

    assertThat(submitted.statusCode()).isEqualTo(200);
    Map<String, Object> result = read(submitted);
    assertThat(result).containsEntry("questionnaire", "transition-ecologique@1.0.0");
    assertThat(((Map<?, ?>) field(result, "overall")).get("exact")).isEqualTo("2/3");
    assertThat(read(get(assessment + "/result"))).isEqualTo(result);
  }

  @Test
  void theReceiptOfAResultIsFoundAgainByHand() throws IOException {
    assertThat(get(assessment + "/result/receipt").statusCode()).isEqualTo(404);
    for (Object question : (List<?>) field(read(get(assessment)), "remaining")) {
      String entry =
          question.equals("PIL-5") ? "{\"not_applicable\": \"entre nous\"}" : "{\"option\": \"2\"}";
      put(assessment + "/answers/" + question, entry);
    }
    post(assessment + "/submission", "");

    HttpResponse<String> receipt = get(assessment + "/result/receipt");

    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(PocketCalculator.differences(Printed.read(receipt.body()))).isEmpty();
    assertThat(receipt.body()).contains("entre nous");
    token = readingToken();
    HttpResponse<String> shared = get(assessment + "/result/receipt");
    assertThat(shared.statusCode()).isEqualTo(200);
    assertThat(shared.body()).contains("not_applicable").doesNotContain("entre nous");
    token = "A".repeat(43);
    assertThat(get(assessment + "/result/receipt").statusCode()).isEqualTo(401);
  }

  private String readingToken() {
    String id = assessment.substring(assessment.lastIndexOf('/') + 1);
    return links.issue(UUID.fromString(id), Access.READ).text();
  }

  @Test
  void submittingTooEarlyNamesWhatIsMissing() throws IOException {
    HttpResponse<String> refused = post(assessment + "/submission", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("content-type").orElse(""))
        .contains("application/problem+json");
    assertThat((List<?>) read(refused).get("missing")).asString().contains("PIL-1");
  }

  @Test
  void replacingAnAnswerNeedsItsRevision() {
    put(assessment + "/answers/PIL-1", "{\"option\": \"1\"}");

    assertThat(put(assessment + "/answers/PIL-1", "{\"option\": \"2\"}").statusCode())
        .isEqualTo(428);
    assertThat(
            put(assessment + "/answers/PIL-1", "{\"option\": \"2\"}", "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("R3: a stale revision answers with both texts")
  void aStaleRevisionAnswersWithBothTexts() {
    put(assessment + "/answers/PIL-1", "{\"option\": \"1\", \"comment\": \"le sien\"}");
    put(assessment + "/answers/PIL-1", "{\"option\": \"2\"}", "If-Match", "1");

    HttpResponse<String> stale =
        put(
            assessment + "/answers/PIL-1",
            "{\"option\": \"3\", \"comment\": \"le mien\"}",
            "If-Match",
            "1");

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("\"option\":\"2\"").contains("le mien");
  }

  @Test
  @DisplayName("R4: a retry with the same Idempotency-Key has one effect")
  void aRetryWithTheSameKeyHasOneEffect() {
    String key = UUID.randomUUID().toString();
    String first =
        put(assessment + "/answers/PIL-1", "{\"option\": \"1\"}", "Idempotency-Key", key).body();

    assertThat(put(assessment + "/answers/PIL-1", "{\"option\": \"1\"}", "Idempotency-Key", key))
        .returns(200, HttpResponse::statusCode)
        .returns(first, HttpResponse::body);
  }

  @Test
  @DisplayName("R4: a start sent twice starts once")
  void aStartSentTwiceStartsOnce() throws IOException {
    String key = UUID.randomUUID().toString();

    Object first =
        read(post("/api/v1/assessments", startBody(FACTS), "Idempotency-Key", key)).get("id");
    Object second =
        read(post("/api/v1/assessments", startBody(FACTS), "Idempotency-Key", key)).get("id");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void theQuestionsOfTheTerritoryAreReadAnsweredAndScoredBesideTheCore() throws IOException {
    local.of(territory);
    begin();
    String own = territory.slug() + ".V";
    assertThat(get(assessment).body())
        .contains("\"layer\":{\"territory\":\"" + territory.slug() + "\"")
        .contains("\"remaining\":[")
        .contains("\"" + own + "\"");
    assertThat(put(assessment + "/answers/" + own, "{\"option\":\"9\"}").statusCode())
        .isEqualTo(422);
    for (Object question : (List<?>) field(read(get(assessment)), "remaining")) {
      put(assessment + "/answers/" + question, "{\"option\":\"2\"}");
    }
    HttpResponse<String> result = post(assessment + "/submission", "");
    assertThat(result.statusCode()).isEqualTo(200);
    assertThat(result.body()).contains("\"local\":{\"territory\":\"" + territory.slug() + "\"");
    String receipt = get(assessment + "/result/receipt?score=territory").body();
    assertThat(receipt).contains("\"" + own + "\"").contains("\"thresholds\":[]");
    assertThat(get(assessment + "/result/receipt").body()).doesNotContain(own);
  }

  @Test
  void aKeyThatCouldBeGuessedIsRefused() {
    assertThat(post("/api/v1/assessments", startBody(FACTS), "Idempotency-Key", "1").statusCode())
        .isEqualTo(422);
  }

  @Test
  void faultsNameTheirFields() {
    HttpResponse<String> refused =
        post(
            "/api/v1/assessments",
            startBody("{\"type\":\"XXX\",\"commune\":\"75056\",\"nonsense\":1}"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("facts.type")
        .contains("facts.commune")
        .contains("facts.nonsense");
    assertThat(put(assessment + "/answers/PIL-1", "{\"option\": \"9\"}").body())
        .contains("\"field\":\"PIL-1\"");
    assertThat(put(assessment + "/answers/XX-9", "{\"option\": \"1\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherTokenOpensNothing() throws IOException {
    token = field(read(post("/api/v1/assessments", startBody(FACTS))), "token").toString();
    assertThat(get(assessment).statusCode()).isEqualTo(404);
    token = "A".repeat(43);
    assertThat(get(assessment).statusCode()).isEqualTo(401);
  }

  @Test
  void aSubmittedAssessmentIsWrittenInItsNextRevision() throws IOException {
    for (Object question : (List<?>) field(read(get(assessment)), "remaining")) {
      put(assessment + "/answers/" + question, "{\"dont_know\": true}");
    }
    post(assessment + "/submission", "");

    assertThat(put(assessment + "/answers/PIL-1", "{\"option\": \"1\"}", "If-Match", "1"))
        .returns(409, HttpResponse::statusCode);
    assertThat(post(assessment + "/revisions", "").statusCode()).isEqualTo(201);
    assertThat(put(assessment + "/answers/PIL-1", "{\"option\": \"1\"}", "If-Match", "1"))
        .returns(200, HttpResponse::statusCode);
  }

  @Test
  void theDescriptionListsEveryRouteAndNoOther() {
    var described = new TreeSet<String>();
    Map<?, ?> root =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(get("/api/openapi.yml").body());
    ((Map<?, ?>) field(root, "paths"))
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .keySet().stream()
                        .map(Object::toString)
                        .filter(List.of("get", "post", "put", "delete")::contains)
                        .forEach(m -> described.add(m.toUpperCase(Locale.ROOT) + " " + path)));
    var served = new TreeSet<String>();
    router
        .uriRoutes()
        .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1/"))
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .forEach(
            route ->
                served.add(
                    route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString()));

    assertThat(described).isEqualTo(served);
  }

  private static Object field(Map<?, ?> map, String name) {
    return java.util.Objects.requireNonNull(map.get(name), name);
  }

  private String startBody(String facts) {
    return "{\"territory\":\""
        + territory.slug()
        + "\",\"questionnaire\":\"transition-ecologique\",\"facts\":"
        + facts
        + "}";
  }

  private Map<String, Object> read(HttpResponse<String> response) throws IOException {
    return json.readValue(response.body(), Argument.mapOf(String.class, Object.class));
  }

  private HttpResponse<String> get(String path) {
    return send("GET", path, "", List.of());
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, List.of(headers));
  }

  private HttpResponse<String> put(String path, String body, String... headers) {
    return send("PUT", path, body, List.of(headers));
  }

  private HttpResponse<String> send(String method, String path, String body, List<String> headers) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of("Content-Type", "application/json"));
    if (!token.isEmpty()) {
      all.addAll(List.of("Authorization", "Bearer " + token));
    }
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
              .headers(all.toArray(String[]::new))
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
