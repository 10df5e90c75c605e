package org.palier.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of Palier; without a subcommand it serves.
@Command(
    name = "palier",
    description = "The open platform with which a territory helps its organisations move forward.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      ServeCommand.class,
      DoctorCommand.class,
      ReleaseCommand.class,
      AuditCommand.class,
      ErasuresCommand.class,
      AccountCommand.class,
      ValidateCommand.class,
      AnalyseCommand.class,
      DiffCommand.class,
      ScoreCommand.class,
      DemoCommand.class,
      SchemaCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      PreviewCommand.class,
    })
public final class PalierCommand implements Callable<Integer> {

  /// Runs the command and gives its status, or `ExitStatus.SERVING`.
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /// Ends the process, unless it serves.
  public static void main(String[] arguments) {
    int status = run(arguments);
    if (status != ExitStatus.SERVING) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new PalierCommand())
        .setExecutionExceptionHandler(new CommandFailure())
        .setUsageHelpAutoWidth(true);
  }

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }
}
