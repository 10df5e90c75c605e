package org.palier.command;

import java.util.concurrent.Callable;
import org.palier.demo.DemoService;
import org.palier.demo.Filling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Fills the configured database with the synthetic territory.
@Command(
    name = "demo",
    description = {
      "Fills the configured database with a synthetic territory (slug: demo).",
      "It takes the place of an earlier demonstration; what people typed themselves stays."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final int MOST = 1_000_000;

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Option(
      names = "--organisations",
      required = true,
      paramLabel = "N",
      description = "How many organisations, from 1 to 1000000.")
  private int organisations;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Decides all that is drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--results-only",
      description = "Leaves the single answers out of the answers in progress.")
  private boolean resultsOnly;

  @Override
  public Integer call() {
    if (organisations < 1 || organisations > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--organisations: from 1 to " + MOST + ", not " + organisations);
    }
    return Platform.run(
        context -> tell(context.getBean(DemoService.class).fill(organisations, seed, resultsOnly)));
  }

  private int tell(Filling filling) {
    return switch (filling) {
      case Filling.Filled filled -> {
        spec.commandLine()
            .getOut()
            .printf(
                "Territory demo: %d organisations, %d submissions, %d drafts, in %.1f s%n",
                filled.organisations(),
                filled.submissions(),
                filled.drafts(),
                filled.took().toMillis() / 1000.0);
        yield ExitStatus.DONE;
      }
      case Filling.NameTaken() ->
          problem("A real territory is called demo: rename it, or use another database.");
      case Filling.NoQuestionnaire() ->
          problem("The questionnaire transition-ecologique is not published: see the log above.");
    };
  }

  private int problem(String words) {
    spec.commandLine().getErr().println(words);
    return ExitStatus.FAILED;
  }
}
