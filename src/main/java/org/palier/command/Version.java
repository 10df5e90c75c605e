package org.palier.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version the jar was built as.
final class Version implements IVersionProvider {

  static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Palier " + current()};
  }
}
