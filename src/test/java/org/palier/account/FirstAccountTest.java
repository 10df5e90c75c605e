package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.database.TestDatabase;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

class FirstAccountTest {

  private static final Pattern PASSWORD = Pattern.compile("(?:[a-z2-9]{4}-){4}[a-z2-9]{4}");

  @Test
  @DisplayName(
      "ASVS 6.3.2: there is no default account, an empty platform says a one-time password once")
  void anEmptyPlatformSaysItsOneTimePasswordOnceAndItOpensTheChangeOfPassword() {
    TestDatabase.Schema schema = TestDatabase.freshSchema();
    Map<String, Object> database =
        Map.of(
            "datasources.default.url", schema.url(),
            "datasources.default.username", schema.username(),
            "datasources.default.password", schema.password(),
            "palier.demo.enabled", false);
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, database, "test")) {
      openDemo(server.getApplicationContext().getBean(TerritoryService.class));
      FirstAccount first = server.getApplicationContext().getBean(FirstAccount.class);
      Matcher said = PASSWORD.matcher(printedBy(first));
      assertThat(said.find()).isTrue();
      assertThat(printedBy(first)).isEmpty();
      Visitor visitor = new Visitor(server.getURI());
      assertThat(visitor.signIn(FirstAccount.EMAIL, said.group()).statusCode()).isEqualTo(303);
      assertThat(Visitor.location(visitor.get("/demo/staff"))).isEqualTo("/account/password");
    }
  }

  private static void openDemo(TerritoryService territories) {
    Territory demo =
        new Territory(UUID.randomUUID(), "demo", "Pays d’Exemple", "fr", "", "", "", true);
    territories.open(demo, List.of(), List.of("transition-ecologique"));
  }

  private static String printedBy(FirstAccount first) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      first.sayFirst();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
