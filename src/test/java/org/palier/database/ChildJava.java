package org.palier.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Another Java process started by a test, with what it says.
public final class ChildJava implements AutoCloseable {

  private static final long BOUND_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private ChildJava(Process process) {
    this.process = process;
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// @param prefix what runs the Java command, such as `setpriv`, or nothing
  public static ChildJava start(
      List<String> prefix,
      String classPath,
      Map<String, String> environment,
      Class<?> main,
      String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    return start(command, environment);
  }

  /// Any command line.
  public static ChildJava start(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new ChildJava(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /// Reads until a line holds the word; false when the process ends before.
  public boolean says(String word) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (line.contains(word)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it said until now, as far as it was read.
  public String soFar() {
    return said.toString();
  }

  /// All it said, once it has ended.
  public String everything() {
    says("\0");
    return said.toString();
  }

  public int status() {
    try {
      if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Still running: " + said);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Process process() {
    return process;
  }

  /// As `kill -9`: nothing gets the chance to tidy up.
  public void kill() {
    process.destroyForcibly();
    status();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      process.destroy();
    }
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
