package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.organisation.Spaces;
import org.palier.territory.Territory;

/// What people and organisations take along or read of theirs is in no cache.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PrivateFilesTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts staff;
  @Inject Spaces spaces;

  @Test
  @DisplayName("ASVS 14.3.2: private pages and files are kept by no cache")
  void privatePagesAndFilesAreKeptByNoCache() {
    String origin = "http://127.0.0.1:" + server.getPort();
    Territory territory = territories.fresh();
    Spaces.Space space = spaces.submitted(origin, territory, "Scierie des Deux-Eaux");
    for (String path :
        List.of(
            "/account/data",
            "/account/data/export",
            space.address(),
            space.address() + "/data/export",
            space.address() + "/plan/export.xlsx",
            space.address() + "/plan/calendar.ics",
            "/assessments/" + space.assessment() + "/result")) {
      assertKeptByNoCache(path, space.owner().get(path));
    }
    Visitor agent = new Visitor(URI.create(origin));
    agent.signIn(staff.of(territory.id()), StaffAccounts.PASSWORD);
    for (String path : List.of("", "/organisations", "/organisations/export/csv")) {
      String page = "/" + territory.slug() + "/staff" + path;
      assertKeptByNoCache(page, agent.get(page));
    }
  }

  private static void assertKeptByNoCache(String path, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control").orElse("none"))
        .as(path)
        .contains("no-store");
  }
}
