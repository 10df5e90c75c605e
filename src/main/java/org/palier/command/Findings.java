package org.palier.command;

import java.io.PrintWriter;

/// What an examination found, a line each.
final class Findings {

  private final PrintWriter out;
  private boolean allGood = true;

  Findings(PrintWriter out) {
    this.out = out;
  }

  void note(String text) {
    out.println("    " + text);
    out.flush();
  }

  void found(boolean good, String text) {
    allGood &= good;
    out.println((good ? "OK  " : "KO  ") + text);
    out.flush();
  }

  boolean areAllGood() {
    return allGood;
  }
}
