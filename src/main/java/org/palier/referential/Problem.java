package org.palier.referential;

import java.util.Comparator;

/// Something an author has to correct: where it stands, and a sentence that says what to write.
/// `line` is 0 where the file as a whole is meant.
public record Problem(String file, int line, String path, String sentence) {

  /// In the order of the text.
  public static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::path)
          .thenComparing(Problem::sentence);

  /// `file:line: path: sentence`, as compilers print it.
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return path.isEmpty() ? place + ": " + sentence : place + ": " + path + ": " + sentence;
  }
}
