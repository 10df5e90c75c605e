package org.palier.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palier.referential.Problem;
import org.palier.referential.SpreadsheetExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a referential as a spreadsheet, for authors who live in one.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes a questionnaire with its toolbox, duties and translations as a spreadsheet.")
final class ExportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Option(names = "--xlsx", required = true, description = "As an XLSX file.")
  private boolean xlsx;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of a questionnaire.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path folder;

  @Parameters(index = "1", paramLabel = "OUT.xlsx", description = "The file to write.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path file;

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Optional<byte[]> workbook = SpreadsheetExport.of(folder, problems);
    problems.forEach(spec.commandLine().getErr()::println);
    if (workbook.isEmpty()) {
      return ExitStatus.BAD_INPUT;
    }
    Files.write(file, workbook.get());
    spec.commandLine().getOut().println(file + " is written");
    return ExitStatus.DONE;
  }
}
