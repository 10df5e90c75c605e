package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palier.dashboard.ReleaseService;
import org.palier.dashboard.Releasing;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Publishes the figures of a territory, one release for each questionnaire it offers.
@Command(
    name = "release",
    description =
        "Publishes the figures of a territory: takes in what changed since the last release, as far"
            + " as it can enter unseen.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--territory", required = true, paramLabel = "SLUG", description = "Its address.")
  private String slug = "";

  @Override
  public Integer call() {
    return Platform.run(this::release);
  }

  private int release(ApplicationContext platform) {
    TerritoryService territories = platform.getBean(TerritoryService.class);
    Optional<Territory> territory = territories.find(slug);
    if (territory.isEmpty()) {
      err().println("Aucun territoire « " + slug + " ». / There is no territory " + slug + ".");
      return ExitStatus.BAD_INPUT;
    }
    ReleaseService releases = platform.getBean(ReleaseService.class);
    List<String> questionnaires = territories.questionnaires(territory.get().id());
    questionnaires.forEach(id -> say(id, releases.release(territory.get().id(), id)));
    return ExitStatus.DONE;
  }

  private void say(String questionnaire, Releasing releasing) {
    PrintWriter out = spec.commandLine().getOut();
    switch (releasing) {
      case Releasing.Released(int number, long organisations, long waiting, boolean open) ->
          out.printf(
              "%s: release %d, %d organisations, %d waiting, public figures %s%n",
              questionnaire, number, organisations, waiting, open ? "renewed" : "unchanged");
      case Releasing.Unchanged(long waiting) ->
          out.printf("%s: no release, %d waiting%n", questionnaire, waiting);
    }
    out.flush();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
