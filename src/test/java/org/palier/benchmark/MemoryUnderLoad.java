package org.palier.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.assessment.PlainBrowser;

/// The resident memory of the packaged jar, started with the options of the systemd unit in
/// docs/operations.md, right after its start and after eight respondents at once read its pages for
/// some seconds, over the data of an earlier start as in daily use. Arguments: the jar, how many
/// seconds. Linux only: read from `/proc`.
public final class MemoryUnderLoad {

  private static final int AT_ONCE = 8;
  private static final Pattern ADDRESS = Pattern.compile("Accueil +(http\\S+)/\\s");
  private static final Pattern ASSESSMENT = Pattern.compile("/assessments/[0-9a-f-]{36}");
  private static final List<String> THEMES =
      List.of("PIL", "ENE", "DEC", "MOB", "ALI", "EAU", "BIO");

  private MemoryUnderLoad() {}

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]).toAbsolutePath();
    Duration time = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60);
    Path folder = Files.createTempDirectory("memory");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(optionsOfTheUnit());
    line.addAll(List.of("-jar", jar.toString(), "serve"));
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(Map.of("PALIER_PORT", "0", "PALIER_DATA", folder.resolve("data").toString()));
    run(builder, log, (first, address) -> visit(address, Duration.ofSeconds(1)));
    run(
        builder,
        log,
        (palier, address) -> {
          System.out.println("after the start      " + resident(palier));
          int pages = visit(address, time);
          System.out.printf("after %,7d pages  %s%n", pages, resident(palier));
        });
  }

  @FunctionalInterface
  private interface Work {
    void on(Process palier, String address) throws Exception;
  }

  private static void run(ProcessBuilder builder, Path log, Work work) throws Exception {
    Process palier = builder.start();
    try {
      work.on(palier, address(palier, log));
    } finally {
      palier.destroy();
      palier.waitFor();
    }
  }

  private static List<String> optionsOfTheUnit() throws IOException {
    Matcher options =
        Pattern.compile("ExecStart=/usr/bin/java (.+) -jar ")
            .matcher(Files.readString(Path.of("docs/operations.md")));
    if (!options.find()) {
      throw new IllegalStateException("docs/operations.md names no options for Java");
    }
    return List.of(options.group(1).split(" "));
  }

  private static String address(Process palier, Path log) throws Exception {
    while (palier.isAlive()) {
      Matcher address = ADDRESS.matcher(Files.readString(log));
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(Files.readString(log));
  }

  private static int visit(String address, Duration time) throws Exception {
    Instant end = Instant.now().plus(time);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Integer>> visitors = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        visitors.add(() -> visit(new PlainBrowser(address), end));
      }
      int pages = 0;
      for (Future<Integer> visitor : threads.invokeAll(visitors)) {
        pages += visitor.get();
      }
      return pages;
    }
  }

  private static int visit(PlainBrowser browser, Instant end) {
    String assessment = start(browser);
    List<String> addresses = new ArrayList<>(List.of("/demo", "/demo/method", "/demo/contact"));
    THEMES.forEach(theme -> addresses.add(assessment + "/themes/" + theme));
    addresses.add(assessment + "/review");
    int pages = 0;
    while (Instant.now().isBefore(end)) {
      for (String address : addresses) {
        int status = browser.get(address).statusCode();
        if (status != 200) {
          throw new IllegalStateException(address + " answered " + status);
        }
        pages++;
      }
    }
    return pages;
  }

  private static String start(PlainBrowser browser) {
    String answer =
        browser.post("/demo/questionnaires/transition-ecologique", PlainBrowser.BAKERY).body();
    Matcher assessment = ASSESSMENT.matcher(answer);
    if (!assessment.find()) {
      throw new IllegalStateException(answer);
    }
    return assessment.group();
  }

  private static String resident(Process palier) throws IOException {
    Path status = Path.of("/proc", Long.toString(palier.pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
    }
  }
}
