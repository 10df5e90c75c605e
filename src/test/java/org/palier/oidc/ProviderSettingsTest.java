package org.palier.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.oidc.LikeProConnect.Person;
import org.palier.signin.Entrances;

/// A provider of another kind: user info in plain JSON, addresses taken as checked, and nothing for
/// the staff of territories.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSettingsTest implements TestPropertyProvider {

  private final LikeProConnect provider = new LikeProConnect();

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject IdentityRepository identities;

  @Override
  public Map<String, String> getProperties() {
    provider.start();
    provider.signed = false;
    Map<String, String> properties = new LinkedHashMap<>(provider.properties());
    properties.put("palier.oidc.name", "Agora Keycloak");
    properties.put("palier.oidc.signed-userinfo", "false");
    properties.put("palier.oidc.trust-email", "true");
    properties.put("palier.oidc.staff", "false");
    return properties;
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @Test
  void someoneComesInByIt() {
    PlainBrowser browser = new PlainBrowser(origin());
    assertThat(browser.get("/sign-in").body()).contains("Entrer avec Agora Keycloak");
    Person person = new Person(UUID.randomUUID().toString(), Entrances.anyone(), false);
    provider.isVisitedBy(person);

    browser.get(LikeProConnect.sendsBack(browser.get("/sign-in/oidc")));

    assertThat(browser.get("/organisations").body()).contains(person.email());
  }

  @Test
  @DisplayName("ASVS 6.3.4: staff who may use their password only are not let in otherwise")
  void staffAreKeptToTheirPasswords() {
    Visitor visitor = new Visitor(URI.create(origin()));
    String email = accounts.of(territories.fresh().id());
    assertThat(visitor.get("/login").body()).doesNotContain("Agora Keycloak");
    visitor.signIn(email, StaffAccounts.PASSWORD);
    provider.isVisitedBy(new Person(UUID.randomUUID().toString(), Entrances.anyone(), true));
    visitor.get(LikeProConnect.sendsBack(visitor.get("/sign-in/oidc")));
    visitor.get("/sign-in/oidc/link");

    HttpResponse<String> answer = visitor.post("/sign-in/oidc/link", Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(identities.of(accounts.id(email))).isEmpty();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
