package org.palier.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows a questionnaire to its author as respondents would see it, without a database.
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Shows a questionnaire in the browser of this machine; nothing is stored. Ctrl+C ends it.")
final class PreviewCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A questionnaire.yaml, or its folder.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path file;

  @Option(names = "--port", paramLabel = "PORT", description = "8081 unless told; 0: any free one.")
  private int port = 8081;

  @Override
  public Integer call() throws IOException {
    PreviewServer server =
        new PreviewServer(new PreviewPages(file, Clock.systemDefaultZone()), port);
    spec.commandLine().getOut().println(server.address());
    spec.commandLine().getOut().flush();
    return ExitStatus.SERVING;
  }
}
