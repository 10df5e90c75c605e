package org.palier.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.palier.referential.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a JSON Schema, for an editor or a program to use.
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of a file or of a result; without a name, the names.")
final class SchemaCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by the command line.
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "questionnaire, toolbox, obligations, texts, layer, upgrade, answers, score or diff.")
  private String name = "";

  @Override
  public Integer call() {
    if (name.isEmpty()) {
      Schemas.NAMES.forEach(spec.commandLine().getOut()::println);
      return ExitStatus.DONE;
    }
    Optional<String> schema = Schemas.find(name);
    schema.ifPresentOrElse(
        text -> spec.commandLine().getOut().print(text),
        () ->
            spec.commandLine()
                .getErr()
                .println("no schema is named `" + name + "`: write one of " + Schemas.NAMES));
    return schema.isPresent() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }
}
