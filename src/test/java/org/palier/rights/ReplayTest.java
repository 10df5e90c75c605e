package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.Application;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.database.Backups;
import org.palier.database.ChildJava;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;
import org.palier.organisation.Spaces;
import org.palier.territory.Territory;
import org.slf4j.LoggerFactory;

/// A backup brings back who was erased since; the list of erasures makes it forget them again.
class ReplayTest {

  private static final String WORD = "kzvyxqwj";

  @TempDir private Path folder = Path.of("");

  private static Map<String, Object> properties(Schema schema) {
    return Map.of(
        "datasources.default.url",
        schema.url(),
        "datasources.default.username",
        schema.username(),
        "datasources.default.password",
        schema.password(),
        "micronaut.server.host",
        "127.0.0.1",
        "palier.demo.enabled",
        false,
        "palier.jobs.enabled",
        false);
  }

  private static String command(Schema schema, String... arguments) {
    Map<String, String> environment =
        Map.of(
            "DATASOURCES_DEFAULT_URL", schema.url(),
            "DATASOURCES_DEFAULT_USERNAME", schema.username(),
            "DATASOURCES_DEFAULT_PASSWORD", schema.password());
    try (ChildJava command =
        ChildJava.start(
            List.of(), ChildJava.classPath(), environment, Application.class, arguments)) {
      String said = command.everything();
      assertThat(command.status()).as(said).isZero();
      return said;
    }
  }

  /// Who lives on the platform when it is backed up, and what is known of them.
  private record Living(Spaces.Space gone, Spaces.Space stays, PlainBrowser nobody, String draft) {

    List<String> words() {
      return List.of(WORD, gone.email());
    }
  }

  private static Living live(EmbeddedServer server) {
    ApplicationContext platform = server.getApplicationContext();
    Territory territory = platform.getBean(Territories.class).fresh();
    Spaces spaces = platform.getBean(Spaces.class);
    String origin = "http://127.0.0.1:" + server.getPort();
    Spaces.Space gone = spaces.submitted(origin, territory, "Scierie " + WORD);
    Spaces.Space stays = spaces.started(origin, territory, "Garage du Pont");
    PlainBrowser nobody = new PlainBrowser(origin);
    String draft = nobody.start(territory);
    platform
        .getBean(WholeDatabase.class)
        .run("UPDATE assessment SET name = ? WHERE id = ?", "Four " + WORD, UUID.fromString(draft));
    return new Living(gone, stays, nobody, draft);
  }

  private static void erase(Living living) {
    living.gone().owner().get("/account/data/erasure");
    assertThat(living.gone().owner().post("/account/data/erasure", Map.of()).statusCode())
        .isEqualTo(200);
    living.nobody().get("/assessments/" + living.draft());
    assertThat(
            living
                .nobody()
                .post("/assessments/" + living.draft() + "/erasure", Map.of())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("G7, G13: who was erased stays erased after an older backup is restored")
  void whoWasErasedStaysErasedAfterARestore() throws IOException {
    Schema lived = TestDatabase.freshSchema();
    Schema restored = TestDatabase.freshSchema();
    Living living;
    Path list = folder.resolve("erasures");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    try (EmbeddedServer server =
        ApplicationContext.run(EmbeddedServer.class, properties(lived), "test")) {
      living = live(server);
      Path backup = Backups.of(lived);
      Backups.restore(backup, restored);
      Files.delete(backup);
      listen(log);
      erase(living);
      Files.writeString(list, command(lived, "erasures"));
    }
    try (ApplicationContext later = ApplicationContext.run(properties(restored), "test")) {
      WholeDatabase database = later.getBean(WholeDatabase.class);
      assertThat(database.whereabouts(living.words()).keySet()).containsAll(living.words());

      assertThat(command(restored, "erasures", "--replay", list.toString()))
          .contains("Erased again: 1 people, 1 organisations, 1 assessments.");

      assertThat(database.whereabouts(living.words())).isEmpty();
      assertThat(database.count("organisation", "id = ?", living.stays().id())).isOne();
      assertThat(later.getBean(ReplayService.class).replay(List.of()).people()).isZero();
    }
    assertThat(told(log)).containsExactlyInAnyOrderElementsOf(lines(list));
  }

  /// The log of the platform tells the same as the list, in case that the list is lost too.
  private static List<String> told(ListAppender<ILoggingEvent> log) {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static List<String> lines(Path list) throws IOException {
    return Files.readAllLines(list).stream().filter(line -> line.startsWith("erased ")).toList();
  }

  private static void listen(ListAppender<ILoggingEvent> log) {
    log.start();
    ((Logger) LoggerFactory.getLogger("org.palier.tombstone.TombstoneService")).addAppender(log);
  }
}
