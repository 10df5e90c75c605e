package org.palier.command;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.palier.start.Variables;
import picocli.CommandLine.Command;

/// Starts the web server, and the embedded database when no other is configured.
@Command(
    name = "serve",
    description = "Serves the platform (what happens without a command).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Variables.warnOfUnknown(System.getenv());
    ApplicationContext context = new Server().start();
    new Welcome(context).print(System.out);
    return ExitStatus.SERVING;
  }
}
