package org.palier;

import org.palier.command.PalierCommand;

/// Starts Palier.
public final class Application {

  private Application() {}

  public static void main(String[] args) {
    PalierCommand.main(args);
  }
}
