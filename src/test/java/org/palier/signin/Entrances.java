package org.palier.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.Map;
import org.palier.assessment.PlainBrowser;
import org.palier.mail.Mailbox;

/// Lets browsers of tests in by mail, as people come in.
@Singleton
public class Entrances {

  private final Mailbox mailbox;

  Entrances(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  public static String anyone() {
    return "p" + UuidCreator.getRandomBased().toString().replace("-", "") + "@fournil.example";
  }

  /// Asks for a link and uses it in the same browser.
  public PlainBrowser enter(PlainBrowser browser, String email) {
    assertThat(browser.post("/sign-in", Map.of("email", email)).statusCode()).isEqualTo(200);
    browser.get(follow(browser, email));
    return browser;
  }

  /// Opens the link of the last mail, presses the button, and gives the page it leads to.
  public String follow(PlainBrowser browser, String email) {
    String link = mailbox.lastLink(email);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    return use(browser, link).headers().firstValue("Location").orElseThrow();
  }

  /// The status that the button of the last mail's link is answered with.
  public int opens(PlainBrowser browser, String email) {
    String link = mailbox.lastLink(email);
    browser.get(link);
    return use(browser, link).statusCode();
  }

  HttpResponse<String> use(PlainBrowser browser, String link) {
    return browser.post(
        "/sign-in/confirmation", Map.of("secret", link.substring(link.lastIndexOf('/') + 1)));
  }
}
