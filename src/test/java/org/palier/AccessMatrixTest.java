package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Role × route × object of others, from the table of routes: whatever belongs to others answers
/// exactly as what does not exist (G2, ASVS 8.2.1, 8.2.2, 8.4.1).
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class AccessMatrixTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

  private static final Pattern ITEM = Pattern.compile("/plan/items/([0-9a-f-]{36})");

  /// What anyone may read, and what is opened by a secret rather than by who one is.
  private static final Pattern OPEN =
      Pattern.compile(
          "/\\{territory}(/(legal|privacy|accessibility|contact|method|participants|questionnaires/\\{id}.*))?"
              + "|/api/v1/territories/.*|/assets/.*|/health/.*|/schemas/.*|/[cdersiu]/\\{.*|/.*-test.*");

  /// What an administrator of the network finds in every territory.
  private static final Pattern OF_THE_NETWORK =
      Pattern.compile("/network/.*|/\\{territory}/staff/(people|settings).*");

  @Inject EmbeddedServer server;
  @Inject Router router;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Entrances entrances;

  /// Someone who sends requests.
  private interface Person {
    HttpResponse<String> ask(String method, String path);
  }

  /// A place with its objects: what stands for the variables of a route below its first part.
  private record World(
      Territory territory,
      String assessment,
      String organisation,
      String kept,
      String item,
      String account) {}

  private record Route(String method, String path) {

    boolean isOfApi() {
      return path.startsWith("/api/");
    }
  }

  private World own = new World(nowhere(), "", "", "", "", "");
  private World foreign = own;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private Person program = plain(new PlainBrowser(""));

  private static Territory nowhere() {
    return new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  }

  @BeforeEach
  void twoWorlds() {
    PlainBrowser respondent = browser();
    PlainBrowser member = entrances.enter(browser(), Entrances.anyone());
    own = world(respondent, member);
    foreign = world(browser(), entrances.enter(browser(), Entrances.anyone()));
    people.put("anonymous", plain(browser()));
    people.put("respondent", plain(respondent));
    people.put("member", plain(member));
    for (Role role : Role.OF_A_TERRITORY) {
      people.put(role.word(), signedIn(accounts.of(own.territory().id(), role)));
    }
    program = program(respondent.privateLink());
  }

  /// The respondent's assessment stays without an account; the member's is the organisation's.
  private World world(PlainBrowser respondent, PlainBrowser member) {
    Territory territory = territories.fresh();
    String assessment = respondent.start(territory);
    String claimed = member.start(territory);
    String claim = "/assessments/" + claimed + "/claim";
    member.get(claim);
    String space =
        Visitor.location(member.post(claim, Map.of("name", "Fournil " + UUID.randomUUID())));
    member.post(space + "/plan/items", Map.of("title", "Relever le compteur", "status", "planned"));
    Matcher item = ITEM.matcher(member.get(space + "/plan").body());
    assertThat(item.find()).isTrue();
    return new World(
        territory,
        assessment,
        space.substring(space.lastIndexOf('/') + 1),
        claimed,
        item.group(1),
        accounts.id(accounts.of(territory.id())).toString());
  }

  @Test
  @DisplayName(
      "G2, ASVS 8.2.1, 8.2.2, 8.4.1: what belongs to others answers as what does not exist")
  void whatBelongsToOthersAnswersAsWhatDoesNotExist() {
    SoftAssertions matrix = new SoftAssertions();
    int cells = 0;
    for (Route route : routes()) {
      for (Map.Entry<String, Person> person : people(route).entrySet()) {
        for (Cell cell : cells(route)) {
          compare(matrix, route, person, cell);
          cells++;
        }
      }
    }
    System.out.println("Access matrix: " + routes().size() + " routes, " + cells + " cells");
    matrix.assertAll();
    assertThat(cells).isGreaterThan(250);
  }

  @Test
  void whatIsOnesOwnOpens() {
    assertThat(status("respondent", "/assessments/" + own.assessment())).isEqualTo(200);
    assertThat(status("member", "/organisations/" + own.organisation())).isEqualTo(200);
    for (Role role : Role.OF_A_TERRITORY) {
      assertThat(status(role.word(), "/" + own.territory().slug() + "/staff/print")).isEqualTo(200);
    }
    assertThat(program.ask("GET", "/api/v1/assessments/" + own.assessment()).statusCode())
        .isEqualTo(200);
  }

  /// The one who administers the network finds the pages of the network and who works where, and of
  /// all the rest what anyone finds who has no business there.
  @Test
  void theNetworkOpensNothingButItself() {
    Visitor visitor = accounts.atTheNetwork(URI.create(origin()));
    Person network =
        (method, path) -> method.equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
    SoftAssertions matrix = new SoftAssertions();
    int cells = 0;
    for (Route route : routes()) {
      if (route.isOfApi() || isOfTheNetwork(route)) {
        continue;
      }
      for (Cell cell : cells(route)) {
        if (cell.isOfOthers()) {
          compare(matrix, route, Map.entry("network_administrator", network), cell);
          cells++;
        }
      }
    }
    for (String part : List.of("/people", "/settings")) {
      matrix
          .assertThat(network.ask("GET", "/" + foreign.territory().slug() + "/staff" + part))
          .as(part)
          .extracting(HttpResponse::statusCode)
          .isEqualTo(200);
    }
    System.out.println("Access matrix of the network: " + cells + " cells");
    matrix.assertAll();
    assertThat(cells).isGreaterThan(60);
  }

  private static boolean isOfTheNetwork(Route route) {
    return OF_THE_NETWORK.matcher(route.path()).matches();
  }

  private int status(String person, String path) {
    return Objects.requireNonNull(people.get(person)).ask("GET", path).statusCode();
  }

  private List<Route> routes() {
    return router
        .uriRoutes()
        .map(it -> new Route(it.getHttpMethodName(), it.getUriMatchTemplate().toPathString()))
        .filter(it -> !Set.of("HEAD", "OPTIONS").contains(it.method()))
        .filter(it -> VARIABLE.matcher(it.path()).find() && !OPEN.matcher(it.path()).matches())
        .distinct()
        .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private Map<String, Person> people(Route route) {
    return route.isOfApi() ? Map.of("program", program) : people;
  }

  /// An address of something foreign and the like of something that does not exist. `isOfOthers`
  /// tells that even the first part is; below one's own, a form may say that there was nothing to
  /// do.
  private record Cell(
      String foreign, String unknown, String foreignId, String unknownId, boolean isOfOthers) {}

  /// The first part foreign; and where a person, an organisation, an assessment or an action stands
  /// below one's own territory or organisation, that foreign.
  private List<Cell> cells(Route route) {
    List<Cell> cells = new ArrayList<>();
    String first = firstVariable(route);
    String known = value(foreign, route, first);
    String unknown = first.equals("territory") ? unknownSlug(known) : UUID.randomUUID().toString();
    cells.add(
        new Cell(filled(route, first, known), filled(route, first, unknown), known, unknown, true));
    for (String inner : inner(route, first)) {
      String theirs = value(foreign, route, inner);
      String nobodys = UUID.randomUUID().toString();
      cells.add(
          new Cell(
              filled(route, inner, theirs), filled(route, inner, nobodys), theirs, nobodys, false));
    }
    return cells;
  }

  /// What stands below the first part and may belong to others.
  private static List<String> inner(Route route, String first) {
    return VARIABLE
        .matcher(route.path())
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.equals(first))
        .filter(name -> Set.of("id", "account", "item", "assessment").contains(name))
        .toList();
  }

  private static String unknownSlug(String like) {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, like.length() - 1);
  }

  private static String firstVariable(Route route) {
    Matcher first = VARIABLE.matcher(route.path());
    assertThat(first.find()).isTrue();
    return first.group(1);
  }

  /// The route with one variable given, all others those of one's own world.
  private String filled(Route route, String variable, String value) {
    return VARIABLE
        .matcher(route.path())
        .replaceAll(
            found -> found.group(1).equals(variable) ? value : value(own, route, found.group(1)));
  }

  private static String value(World world, Route route, String variable) {
    return switch (variable) {
      case "territory" -> world.territory().slug();
      case "account" -> world.account();
      case "theme" -> "EAU";
      case "question" -> "EAU-1";
      case "item" -> world.item();
      case "assessment" -> world.kept();
      case "id" ->
          route.path().contains("/organisations") ? world.organisation() : world.assessment();
      default -> new UUID(7, 7).toString();
    };
  }

  private static void compare(
      SoftAssertions matrix, Route route, Map.Entry<String, Person> person, Cell cell) {
    String what = person.getKey() + " " + route.method() + " " + cell.foreign();
    HttpResponse<String> foreign = person.getValue().ask(route.method(), cell.foreign());
    HttpResponse<String> unknown = person.getValue().ask(route.method(), cell.unknown());
    matrix.assertThat(foreign.statusCode()).as(what).isEqualTo(unknown.statusCode());
    matrix
        .assertThat(plain(foreign, cell.foreignId()))
        .as(what)
        .isEqualTo(plain(unknown, cell.unknownId()));
    if (cell.isOfOthers()) {
      matrix.assertThat(isClosed(foreign)).as(what + ": " + foreign.statusCode()).isTrue();
    }
  }

  /// Nothing is there, or one is to sign in first.
  private static boolean isClosed(HttpResponse<String> response) {
    String location = Visitor.location(response);
    return switch (response.statusCode()) {
      case 404, 403, 401 -> true;
      case 303 -> location.startsWith("/login") || location.startsWith("/sign-in");
      default -> false;
    };
  }

  private static String plain(HttpResponse<String> response, String id) {
    return (Visitor.location(response) + "\n" + response.body()).replace(id, "…");
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private PlainBrowser browser() {
    return new PlainBrowser(origin());
  }

  private static Person plain(PlainBrowser browser) {
    return (method, path) ->
        method.equals("GET") ? browser.get(path) : browser.post(path, Map.of());
  }

  private Person signedIn(String email) {
    Visitor visitor = new Visitor(URI.create(origin()));
    visitor.signIn(email, StaffAccounts.PASSWORD);
    visitor.get(Visitor.location(visitor.get("/login")));
    return (method, path) ->
        method.equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
  }

  /// A program that holds the token of the respondent's link.
  private Person program(String link) {
    HttpClient client = HttpClient.newHttpClient();
    String token = link.substring(link.lastIndexOf('/') + 1);
    return (method, path) -> {
      var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(origin() + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(HttpMethod.parse(method).name(), body)
              .build();
      try {
        return client.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    };
  }
}
