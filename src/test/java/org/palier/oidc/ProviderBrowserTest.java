package org.palier.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.browser.BrowserTest;
import org.palier.oidc.LikeProConnect.Person;
import org.palier.signin.Entrances;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderBrowserTest extends BrowserTest implements TestPropertyProvider {

  private final LikeProConnect provider = new LikeProConnect();

  @Inject Entrances entrances;

  @Override
  public Map<String, String> getProperties() {
    provider.start();
    return provider.properties();
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void thePagesAreAccessibleAndFit(int width) {
    provider.straighten();
    provider.isVisitedBy(new Person(UUID.randomUUID().toString(), Entrances.anyone(), false));
    Page page = elsewhereToo(width);
    page.navigate("/login");
    see(page, "provider-login");
    page.navigate("/sign-in");
    see(page, "provider-sign-in");

    page.getByText("Entrer avec ProConnect").click();
    page.waitForURL("**/sign-in/oidc/link");
    see(page, "provider-link-prove");
    page.locator("form[action$='/link/mail'] button").click();
    see(page, "provider-link-sent");

    page.navigate("/sign-in/oidc/callback?state=x&code=x");
    see(page, "provider-lost");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void whoIsInSeesLinksAndLeaves(int width) {
    provider.straighten();
    provider.isVisitedBy(new Person(UUID.randomUUID().toString(), Entrances.anyone(), true));
    Page page = elsewhereToo(width);
    page.navigate("/sign-in?next=/account/identities");
    page.getByText("Entrer avec ProConnect").click();
    page.waitForURL("**/account/identities");
    see(page, "provider-identities");

    provider.isVisitedBy(new Person(UUID.randomUUID().toString(), Entrances.anyone(), true));
    page.getByText("Lier ProConnect").click();
    page.waitForURL("**/sign-in/oidc/link");
    see(page, "provider-link-confirm");
    page.getByText("Oui, lier").click();
    page.waitForURL("**/account/identities");
    assertThat(page.locator("form[action$='/removal']").count()).isEqualTo(2);

    page.navigate("/organisations");
    page.locator("form[action='/logout'] button").click();
    page.waitForURL("**/account/signed-out*");
    assertThat(page.locator("[role=status]").count()).isPositive();
  }

  @Test
  void thePageThatLeadsOutOfTheProviderIsAccessible() {
    provider.straighten();
    provider.isVisitedBy(new Person(UUID.randomUUID().toString(), Entrances.anyone(), true));
    Page page = elsewhereToo(320);
    page.navigate("/sign-in?next=/organisations");
    page.getByText("Entrer avec ProConnect").click();
    page.waitForURL("**/organisations");
    page.route(
        url -> url.endsWith("/logout"),
        route -> {
          var answer = route.fetch();
          var headers = new HashMap<>(answer.headers());
          headers.remove("refresh");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });

    page.locator("form[action='/logout'] button").click();

    page.waitForURL("**/logout");
    see(page, "provider-leaving");
  }

  private Page elsewhereToo(int width) {
    mayGoTo(provider.issuer());
    return visitor(width);
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
