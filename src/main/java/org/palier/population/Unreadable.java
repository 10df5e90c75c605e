package org.palier.population;

import java.util.Locale;

/// A file of which nothing can be taken: why, and about what (a line, a column; empty for none).
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  /// What is wrong with the file as a whole.
  enum Why {
    NO_FILE,
    EMPTY,
    TOO_LARGE,
    TOO_MANY_ROWS,
    NOT_A_TABLE,
    NOT_ITS_NAME,
    OLD_EXCEL,
    DAMAGED,
    UNSAFE,
    NEVER_CLOSED,
    NAME_COLUMN_MISSING,
    BUSY;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;
  private final String about;

  Unreadable(Why why, String about) {
    super(why.word() + " " + about);
    this.why = why;
    this.about = about;
  }

  Unreadable(Why why) {
    this(why, "");
  }

  Why why() {
    return why;
  }

  String about() {
    return about;
  }
}
