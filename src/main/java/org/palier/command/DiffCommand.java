package org.palier.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Change;
import org.palier.domain.versions.Differences;
import org.palier.domain.versions.Upgrade;
import org.palier.referential.ChangesJson;
import org.palier.referential.Problem;
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

/// Says what changes from one version of a questionnaire to another.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Says in words what changes between two versions of a questionnaire.")
final class DiffCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the version before.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the version after.")
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private Path now;

  @Option(names = "--json", description = "Prints it as JSON, for programs.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Referential> before = read(old);
    Optional<Referential> after = read(now);
    return before.isEmpty() || after.isEmpty()
        ? ExitStatus.BAD_INPUT
        : compare(before.get(), after.get());
  }

  /// With the upgrade beside the new version where it starts from the old one.
  private int compare(Referential before, Referential after) {
    Path file = ReferentialPaths.upgradeOf(now);
    if (!Files.isRegularFile(file)
        || before.questionnaire().reference().equals(after.questionnaire().reference())) {
      return print(before, after, null);
    }
    return switch (UpgradeReader.read(file, before.questionnaire(), after.questionnaire())) {
      case ReadUpgrade.Good(Upgrade upgrade) -> print(before, after, upgrade);
      case ReadUpgrade.Bad(List<Problem> problems) -> {
        problems.forEach(spec.commandLine().getErr()::println);
        yield ExitStatus.BAD_INPUT;
      }
    };
  }

  private int print(Referential before, Referential after, @Nullable Upgrade upgrade) {
    Questionnaire from = before.questionnaire();
    Questionnaire to = after.questionnaire();
    List<Change> changes = Differences.between(before, after);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ChangesJson.pretty(from, to, changes, upgrade));
      return ExitStatus.DONE;
    }
    changes.forEach(change -> out.println(ChangeWords.of(change)));
    if (upgrade != null) {
      ChangeWords.of(upgrade).forEach(out::println);
    }
    if (ChangesJson.raises(from, to, changes)) {
      out.println("La version n’a pas changé (" + from.reference() + ") : augmentez `version`.");
    }
    return ExitStatus.DONE;
  }

  private Optional<Referential> read(Path path) {
    return switch (ReferentialReader.read(path)) {
      case ReadReferential.Good good -> Optional.of(good.referential());
      case ReadReferential.Bad(var problems, _) -> {
        problems.forEach(spec.commandLine().getErr()::println);
        yield Optional.empty();
      }
    };
  }
}
