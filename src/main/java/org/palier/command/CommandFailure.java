package org.palier.command;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says a refusal in its own words; a fault shows where it happened.
final class CommandFailure implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    StartFailures.explain(failure)
        .ifPresentOrElse(
            refused -> command.getErr().println(refused.getMessage()),
            () -> failure.printStackTrace(command.getErr()));
    return ExitStatus.FAILED;
  }
}
