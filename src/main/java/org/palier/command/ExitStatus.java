package org.palier.command;

/// What a command tells the shell.
public final class ExitStatus {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int BAD_INPUT = 2;

  /// Told to nobody: the web server runs on after the command has returned.
  static final int SERVING = -1;

  private ExitStatus() {}
}
