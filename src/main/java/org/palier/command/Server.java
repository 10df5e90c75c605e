package org.palier.command;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;

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
    throw new IllegalStateException("Palier did not start", failure);
  }
}
