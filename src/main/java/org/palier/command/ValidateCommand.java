package org.palier.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palier.domain.versions.Upgrade;
import org.palier.referential.LayerReader;
import org.palier.referential.LayeredReferential;
import org.palier.referential.Problem;
import org.palier.referential.ReadLayer;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReadUpgrade;
import org.palier.referential.ReferentialPaths;
import org.palier.referential.ReferentialReader;
import org.palier.referential.UpgradeReader;
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

  @Option(
      names = "--from",
      paramLabel = "OLD",
      description =
          "The version before: checks that upgrade.yaml has a place for every question and fact of"
              + " it.")
  private @Nullable Path before;

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
      return layers(questionnaire) & upgrade(questionnaire, good);
    }
    return problems.isEmpty();
  }

  /// The way from the version before, where one is given.
  private boolean upgrade(Path questionnaire, ReadReferential.Good now) {
    if (before == null) {
      return true;
    }
    List<Problem> problems =
        switch (ReferentialReader.read(before)) {
          case ReadReferential.Bad bad -> bad.problems(false);
          case ReadReferential.Good old -> upgrade(questionnaire, old, now);
        };
    problems.forEach(spec.commandLine().getErr()::println);
    return problems.isEmpty();
  }

  private List<Problem> upgrade(
      Path questionnaire, ReadReferential.Good old, ReadReferential.Good now) {
    Path file = ReferentialPaths.upgradeOf(questionnaire);
    return switch (UpgradeReader.read(
        file, old.referential().questionnaire(), now.referential().questionnaire())) {
      case ReadUpgrade.Bad(List<Problem> problems) -> problems;
      case ReadUpgrade.Good(Upgrade upgrade) -> {
        spec.commandLine()
            .getOut()
            .println(file + ": the upgrade from " + upgrade.from() + " is valid");
        yield List.of();
      }
    };
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
