package org.palier.command;

import java.util.List;
import org.palier.referential.Problem;
import picocli.CommandLine.Model.CommandSpec;

/// Files that cannot be used: says each problem on its line.
final class Refusal {

  private Refusal() {}

  static int of(CommandSpec spec, List<Problem> problems) {
    problems.forEach(spec.commandLine().getErr()::println);
    return ExitStatus.BAD_INPUT;
  }
}
