package org.palier.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Imported;
import org.palier.referential.Problem;
import org.palier.referential.SpreadsheetImport;
import org.palier.referential.XlsFormImport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the files of a referential from a spreadsheet. Nothing is written where anything is wrong.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Makes the files of a questionnaire from a spreadsheet.")
final class ImportCommand implements Callable<Integer> {

  /// An XLSForm has no scores, and says nothing of these.
  private static final List<String> TO_DO =
      List.of(
          "To do: points are 0, 1, 2… in the order of the choices (1 for each of several): set"
              + " the real ones.",
          "To do: numbers are only recorded: give those that count `bands` or `linear`, and remove"
              + " `rated: false`.",
          "To do: there are no weights, levels, actions or duties yet.");

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  /// What is read.
  private static final class Source {

    @Option(
        names = "--xlsx",
        paramLabel = "FILE",
        description = "A spreadsheet that `export` wrote, or of the same shape.")
    private @Nullable Path xlsx;

    @Option(
        names = "--xlsform",
        paramLabel = "FILE",
        description = "An XLSForm, as far as it has what a questionnaire has.")
    private @Nullable Path xlsform;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source = new Source();

  @Parameters(
      paramLabel = "OUTFOLDER",
      description = "The folder to write into; files that are there are never replaced.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path xlsform = source.xlsform;
    Imported imported =
        xlsform != null
            ? XlsFormImport.read(xlsform)
            : SpreadsheetImport.read(Objects.requireNonNull(source.xlsx));
    return switch (imported) {
      case Imported.Bad(List<Problem> problems) -> Refusal.of(spec, problems);
      case Imported.Good good -> write(good);
    };
  }

  private int write(Imported.Good good) throws IOException {
    List<Problem> there = good.writeInto(folder);
    if (!there.isEmpty()) {
      return Refusal.of(spec, there);
    }
    PrintWriter out = spec.commandLine().getOut();
    good.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
    good.files().keySet().forEach(file -> out.println(folder.resolve(file)));
    if (source.xlsform != null) {
      TO_DO.forEach(out::println);
    }
    return ExitStatus.DONE;
  }
}
