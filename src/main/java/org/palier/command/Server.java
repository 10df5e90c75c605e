package org.palier.command;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.net.BindException;
import java.util.Objects;
import org.palier.start.StartRefused;

/// The web application; a start that fails says so to the command instead of ending the process on
/// its own.
final class Server extends Micronaut {

  Server() {
    banner(false);
    deduceEnvironment(false);
    mainClass(Server.class);
  }

  @Override
  protected void handleStartupException(Environment environment, Throwable failure) {
    if (isPortTaken(failure)) {
      // What the environment knew is gone with the application that failed.
      throw portTaken(Objects.requireNonNullElse(System.getenv("PALIER_PORT"), "8080"));
    }
    throw StartRefused.in(failure)
        .orElseThrow(() -> new IllegalStateException("Palier did not start", failure));
  }

  private static boolean isPortTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static StartRefused portTaken(String port) {
    return new StartRefused(
        "Le port "
            + port
            + " est déjà pris par un autre programme, ou l’adresse d’écoute n’est pas celle de"
            + " cette machine. Arrêtez-le, ou choisissez un autre port avec PALIER_PORT.",
        "Port "
            + port
            + " is already taken by another program, or the listening address is not one of this"
            + " machine. Stop it, or choose another port with PALIER_PORT.");
  }
}
