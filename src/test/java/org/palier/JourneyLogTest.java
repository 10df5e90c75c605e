package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.organisation.Spaces;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;
import org.slf4j.LoggerFactory;

/// What the logs hold after people went all the way: addresses of pages, and nothing of theirs.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class JourneyLogTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Entrances entrances;
  @Inject StaffAccounts staff;
  @Inject Spaces spaces;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void leave() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  @DisplayName("ASVS 14.2.1, 16.2.5: the logs of a full journey hold no address, token or answer")
  void theLogsOfAFullJourneyHoldNothingPersonal() {
    String origin = "http://127.0.0.1:" + server.getPort();
    Territory territory = territories.fresh();
    Spaces.Space space = spaces.submitted(origin, territory, "Scierie Kzwyx");
    PlainBrowser owner = space.owner();
    owner.post(
        "/assessments/" + space.assessment() + "/themes/EAU",
        Map.of("EAU-1.revision", "1", "EAU-1.answer", "2", "EAU-1.comment", "compteur kzwyx"));
    owner.get(owner.privateLink());
    owner.get(space.address() + "/data/export");
    String colleague = Entrances.anyone();
    owner.get(space.address() + "/members");
    owner.post(space.address() + "/invitations", Map.of("email", colleague, "role", "reader"));
    entrances.follow(new PlainBrowser(origin), colleague);
    String agent = staff.of(territory.id(), Role.ADMINISTRATOR);
    Visitor visitor = new Visitor(URI.create(origin));
    visitor.signIn(agent, "a wrong one kzwyx");
    visitor.signIn(agent, StaffAccounts.PASSWORD);
    visitor.get("/" + territory.slug() + "/staff/organisations?q=Kzwyx");
    visitor.get("/sign-in?next=%2Fs%2F" + "k".repeat(43));

    assertThat(lines()).anyMatch(line -> line.contains("GET /r/…"));
    assertThat(lines()).anyMatch(line -> line.contains("GET /s/…"));
    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(line)
                    .doesNotContainIgnoringCase("kzwyx")
                    .doesNotContain("@", StaffAccounts.PASSWORD)
                    .doesNotContainPattern("(?<![A-Za-z0-9_/-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")
                    .doesNotContainPattern("/[ersiu]/[A-Za-z0-9_-]{43}"));
  }
}
