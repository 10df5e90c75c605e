package org.palier.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.versions.Change;
import org.palier.domain.versions.Differences;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

  @Override
  public Integer call() {
    Optional<Referential> before = read(old);
    Optional<Referential> after = read(now);
    if (before.isEmpty() || after.isEmpty()) {
      return ExitStatus.BAD_INPUT;
    }
    List<Change> changes = Differences.between(before.get(), after.get());
    PrintWriter out = spec.commandLine().getOut();
    changes.forEach(change -> out.println(words(change)));
    String version = before.get().questionnaire().reference();
    if (changes.stream().anyMatch(DiffCommand::isOfTheQuestionnaire)
        && version.equals(after.get().questionnaire().reference())) {
      out.println("La version n’a pas changé (" + version + ") : augmentez `version`.");
    }
    return ExitStatus.DONE;
  }

  private static boolean isOfTheQuestionnaire(Change change) {
    return !change.what().equals("action") && !change.what().equals("duty");
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

  private static String words(Change change) {
    String became =
        switch (change.kind()) {
          case ADDED -> "ajouté";
          case REMOVED -> "retiré";
          case MOVED -> "déplacé";
          case REWORDED -> "reformulé";
          case REWEIGHTED -> "autre poids";
          case RESCORED -> "autres points";
          case CONDITION_CHANGED -> "autre condition";
          case GATES_CHANGED -> "autres verrous";
          case CHANGED -> "modifié";
        };
    String values =
        change.before().isEmpty() && change.after().isEmpty()
            ? ""
            : " : « " + change.before() + " » devient « " + change.after() + " »";
    return thing(change.what()) + " " + change.id() + " : " + became + values;
  }

  private static String thing(String what) {
    return switch (what) {
      case "node" -> "question ou groupe";
      case "fact" -> "fait";
      case "flag" -> "drapeau";
      case "level" -> "niveau";
      case "theme_level" -> "niveau de thème";
      case "action" -> "action";
      case "duty" -> "obligation";
      case "scoring" -> "calcul de";
      default -> what;
    };
  }
}
