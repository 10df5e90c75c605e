package org.palier.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks at the installation without changing it.
@Command(
    name = "doctor",
    description = "Checks the folders and the database; changes nothing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Findings findings = new Findings(spec.commandLine().getOut());
    findings.note(
        "Palier %s, Java %s, %s %s"
            .formatted(
                Version.current(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
    try (ApplicationContext context =
            ApplicationContext.builder().deduceEnvironment(false).build();
        Environment environment = context.getEnvironment().start()) {
      new DatabaseExamination(environment, findings).run();
    }
    return findings.areAllGood() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
