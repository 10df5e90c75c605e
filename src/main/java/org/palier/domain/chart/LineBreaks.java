package org.palier.domain.chart;

import java.util.ArrayList;
import java.util.List;

/// Breaks a name between its words, for what does not wrap by itself.
final class LineBreaks {

  private LineBreaks() {}

  /// Lines of at most `length` characters, longer only where a single word is.
  static List<String> of(String name, int length) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
