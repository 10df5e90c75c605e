package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.palier.audit.AuditEntry;
import org.palier.audit.AuditService;
import org.palier.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the security log, or says whether it is whole.
@Command(
    name = "audit",
    description = "Prints the security log, one line for each entry; changes nothing.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--verify",
      description = "Walks the chain and names the first row that was changed or taken out.")
  private boolean verify;

  @Override
  public Integer call() {
    return Platform.run(this::run);
  }

  private int run(ApplicationContext platform) {
    AuditService audit = platform.getBean(AuditService.class);
    if (verify) {
      return say(audit.verify());
    }
    audit.read(entry -> out().println(line(entry)));
    out().flush();
    return ExitStatus.DONE;
  }

  private static String line(AuditEntry entry) {
    return String.join(
        "\t",
        String.valueOf(entry.number()),
        entry.at().toString(),
        entry.note().kind().name(),
        Objects.toString(entry.note().account(), "-"),
        Objects.toString(entry.note().territory(), "-"),
        entry.note().about());
  }

  private int say(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Whole(long rows, String last) -> {
        out().printf("%d entries, whole. Last hash: %s%n", rows, last);
        out().flush();
        yield ExitStatus.DONE;
      }
      case Verdict.Broken(long number, Verdict.Fault fault) -> {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("Entry %d is broken: %s.%n", number, words(fault));
        err.flush();
        yield ExitStatus.FAILED;
      }
    };
  }

  private static String words(Verdict.Fault fault) {
    return switch (fault) {
      case MISSING -> "it is missing";
      case CHANGED -> "it is not what was written";
      case ADDED -> "it was not written by the platform";
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
