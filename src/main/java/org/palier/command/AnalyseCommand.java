package org.palier.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.palier.analysis.AuthorReport;
import org.palier.analysis.ReportJson;
import org.palier.analysis.ReportText;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialPaths;
import org.palier.referential.ReferentialReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks for what an author did not mean. Ends with 0 when there is nothing, 1 with findings, 2
/// when a referential can't be read or a waiver answers nothing.
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = {
      "Finds what an author of questionnaires did not mean: questions nobody can reach,",
      "conditions that decide nothing, levels out of reach, steps without an action, long texts.",
      "Ends with 0 when there is nothing to say, 1 otherwise, 2 when the files are wrong."
    })
final class AnalyseCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A questionnaire.yaml, its folder, or a folder of such folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Prints the reports as JSON.")
  private boolean json;

  private final List<AuthorReport> reports = new ArrayList<>();
  private boolean bad;

  @Override
  public Integer call() {
    paths.forEach(path -> ReferentialPaths.in(path).forEach(this::analyse));
    if (json) {
      spec.commandLine().getOut().println(ReportJson.of(reports));
    } else {
      reports.forEach(
          report -> ReportText.of(report).forEach(spec.commandLine().getOut()::println));
    }
    if (bad) {
      return ExitStatus.BAD_INPUT;
    }
    return reports.stream().allMatch(report -> report.findings().isEmpty())
        ? ExitStatus.DONE
        : ExitStatus.FAILED;
  }

  private void analyse(Path path) {
    switch (ReferentialReader.read(path)) {
      case ReadReferential.Bad(var problems, _) -> {
        problems.forEach(spec.commandLine().getErr()::println);
        bad = true;
      }
      case ReadReferential.Good good -> {
        AuthorReport report = AuthorReport.of(path, good);
        report.strays().forEach(spec.commandLine().getErr()::println);
        bad |= !report.strays().isEmpty();
        reports.add(report);
      }
    }
  }
}
