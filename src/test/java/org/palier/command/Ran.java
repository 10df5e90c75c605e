package org.palier.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/// What came of a command.
record Ran(int status, String out, String err) {

  static Ran command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = PalierCommand.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = line.execute(arguments);
    return new Ran(status, out.toString(), err.toString());
  }

  static Path questionnaires() {
    return Path.of(System.getProperty("palier.home", ""), "src/test/resources/questionnaires")
        .toAbsolutePath();
  }
}
