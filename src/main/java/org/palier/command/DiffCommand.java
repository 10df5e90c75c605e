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
import org.palier.referential.LayerReader;
import org.palier.referential.LayerTouches;
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

  @Option(
      names = "--layer",
      paramLabel = "FILE",
      description =
          "A territory's layer over OLD: says instead what of it NEW touches, and what to do.")
  private @Nullable Path layer;

  @Override
  public Integer call() {
    Optional<Referential> before = read(old);
    Optional<Referential> after = read(now);
    return before.isEmpty() || after.isEmpty()
        ? ExitStatus.BAD_INPUT
        : layer != null
            ? review(layer, before.get(), after.get())
            : compare(before.get(), after.get());
  }

  private int review(Path file, Referential before, Referential after) {
    if (LayerReader.read(old, file) instanceof ReadLayer.Bad(List<Problem> problems)) {
      problems.forEach(spec.commandLine().getErr()::println);
      return ExitStatus.BAD_INPUT;
    }
    List<Problem> unreadable =
        switch (LayerReader.read(now, file)) {
          case ReadLayer.Good _ -> List.of();
          case ReadLayer.Bad(List<Problem> problems) -> problems;
        };
    LayerReview review =
        new LayerReview(
            before.questionnaire(), after.questionnaire(), Differences.between(before, after));
    List<Problem> found = review.of(LayerTouches.of(file), unreadable);
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(out::println);
    out.println(
        found.isEmpty()
            ? "Rien de ce que la surcouche touche n’a changé."
            : "À revoir dans la surcouche : " + found.size() + ". Puis avancez `edition`.");
    return found.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
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
