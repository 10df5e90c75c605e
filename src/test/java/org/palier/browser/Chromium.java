package org.palier.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The one browser of a test run. It is never skipped: without it, what people see is not tested.
final class Chromium {

  private static final class Running {
    static final Browser BROWSER = launch();
  }

  private Chromium() {}

  static Browser browser() {
    return Running.BROWSER;
  }

  private static Browser launch() {
    Path executable = Path.of(System.getenv().getOrDefault("PALIER_CHROMIUM", "/usr/bin/chromium"));
    if (!Files.isExecutable(executable)) {
      throw new IllegalStateException(
          "No browser at "
              + executable
              + ": install it (apt-get install chromium) or name one in PALIER_CHROMIUM.");
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(arguments()));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }

  private static List<String> arguments() {
    List<String> quiet =
        List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--font-render-hinting=none");
    return System.getProperty("user.name").equals("root")
        ? java.util.stream.Stream.concat(quiet.stream(), java.util.stream.Stream.of("--no-sandbox"))
            .toList()
        : quiet;
  }
}
