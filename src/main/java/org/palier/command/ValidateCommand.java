package org.palier.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.palier.referential.LayerReader;
import org.palier.referential.LayeredReferential;
import org.palier.referential.Problem;
import org.palier.referential.ReadLayer;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialPaths;
import org.palier.referential.ReferentialReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says all that is wrong with questionnaires. Ends with 0 when nothing is, 2 otherwise.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks questionnaires and says everything that is wrong with them.")
final class ValidateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A questionnaire.yaml, its folder, or a folder of such folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Missing translations and texts equal to the original are errors too.")
  private boolean strict;

  @Override
  public Integer call() {
    boolean good = true;
    for (Path path : paths) {
      for (Path questionnaire : ReferentialPaths.in(path)) {
        good &= validate(questionnaire);
      }
    }
    return good ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private boolean validate(Path questionnaire) {
    ReadReferential read = ReferentialReader.read(questionnaire);
    List<Problem> problems = read.problems(strict);
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(err::println);
    if (!strict) {
      read.warnings().forEach(warning -> err.println("warning: " + warning));
    }
    if (problems.isEmpty() && read instanceof ReadReferential.Good good) {
      String reference = good.referential().questionnaire().reference();
      spec.commandLine().getOut().println(questionnaire + ": " + reference + " is valid");
      return layers(questionnaire);
    }
    return problems.isEmpty();
  }

  /// The layers of territories over a sound referential.
  private boolean layers(Path questionnaire) {
    boolean good = true;
    for (Path layer : ReferentialPaths.layersOf(questionnaire)) {
      good &= validate(questionnaire, layer);
    }
    return good;
  }

  private boolean validate(Path questionnaire, Path layer) {
    return switch (LayerReader.read(questionnaire, layer)) {
      case ReadLayer.Bad(List<Problem> problems) -> {
        problems.forEach(spec.commandLine().getErr()::println);
        yield false;
      }
      case ReadLayer.Good(LayeredReferential read, var _) -> {
        spec.commandLine()
            .getOut()
            .println(layer + ": the layer of " + read.layer().territory() + " is valid");
        yield true;
      }
    };
  }
}
