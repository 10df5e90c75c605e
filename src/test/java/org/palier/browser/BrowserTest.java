package org.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.palier.account.StaffAccounts;

/// What every browser test asks of every page: nothing fetched elsewhere, nothing amiss in the
/// console, no fault that axe finds.
@MicronautTest(transactional = false)
public abstract class BrowserTest {

  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("palier.home", "."), "target", "screenshots");

  @Inject protected EmbeddedServer server;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();

  /// A new visitor with a window this wide.
  protected Page visitor(int width) {
    return visitor(options(width));
  }

  /// A new visitor whose browser runs no script.
  protected Page visitorWithoutScript(int width) {
    return visitor(options(width).setJavaScriptEnabled(false));
  }

  /// The test goes there on purpose.
  protected void mayGoTo(String address) {
    allowed.add(address);
  }

  protected static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, width < 600 ? 800 : 900)
        .setLocale("fr-FR")
        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
  }

  protected Page visitor(Browser.NewContextOptions options) {
    BrowserContext context = Chromium.browser().newContext(options.setBaseURL(origin()));
    contexts.add(context);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(origin())
              && !request.url().startsWith("data:")
              && allowed.stream().noneMatch(request.url()::startsWith)) {
            faults.add("asked elsewhere: " + request.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isAskedFor(message.text())) {
            faults.add("console: " + message.text());
          }
        });
    context.onWebError(error -> faults.add("script: " + error.error()));
    return context.newPage();
  }

  /// Chromium writes to the console every answer of 400 and more, and every request without a
  /// network: tests ask for both.
  private static boolean isAskedFor(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of")
        || message.endsWith("net::ERR_INTERNET_DISCONNECTED");
  }

  /// A member of staff who has signed in on the way to a page.
  protected Page signIn(int width, String email, String address) {
    Page page = visitor(width);
    page.navigate("/login?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    page.getByLabel("Adresse électronique").fill(email);
    page.getByLabel("Mot de passe").fill(StaffAccounts.PASSWORD);
    page.getByText("Se connecter").click();
    page.waitForURL("**" + address);
    return page;
  }

  protected String origin() {
    return "http://localhost:" + server.getPort();
  }

  /// Fails on any fault axe finds in the page as it is now; no rule is left out.
  protected static void assertAccessible(Page page) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(BrowserTest::told).collect(Collectors.joining("\n")))
        .as(page.url())
        .isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .limit(4)
            .map(node -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  /// Nothing of the page lies beyond the window's sides, with the text as it is and twice as large.
  protected static void assertFits(Page page) {
    assertNoSidewaysScroll(page);
    page.evaluate("() => document.documentElement.style.fontSize = '200%'");
    assertNoSidewaysScroll(page);
    page.evaluate("() => document.documentElement.style.fontSize = ''");
  }

  private static void assertNoSidewaysScroll(Page page) {
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth <= innerWidth ? [] :"
                + " [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120))");
    assertThat((List<?>) wide).as("wider than the window: " + page.url()).isEmpty();
  }

  /// A picture of the whole page in `target/screenshots`.
  protected static void picture(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png")));
  }

  @AfterEach
  void nothingWasAmiss() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> found = List.copyOf(faults);
    faults.clear();
    assertThat(found).isEmpty();
  }
}
