package org.palier.referential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Collects what is wrong while a reader goes on, so that an author sees everything at once.
final class Problems {

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final NavigableMap<Integer, String> files = new TreeMap<>();

  /// Lines from this one on are those of another file.
  void countFrom(int first, String file) {
    files.put(first, file);
  }

  void add(String file, int line, String path, String sentence) {
    errors.add(problem(file, line, path, sentence));
  }

  void warn(String file, int line, String path, String sentence) {
    warnings.add(problem(file, line, path, sentence));
  }

  private Problem problem(String file, int line, String path, String sentence) {
    Map.Entry<Integer, String> other = files.floorEntry(line);
    return other == null
        ? new Problem(file, line, path, sentence)
        : new Problem(other.getValue(), line - other.getKey(), path, sentence);
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /// How many errors so far, so that a reader does not add one that only follows from another.
  int count() {
    return errors.size();
  }

  /// What makes the files unusable.
  List<Problem> errors() {
    return errors.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /// What can be lived with, such as a text not yet translated.
  List<Problem> warnings() {
    return warnings.stream().sorted(Problem.ORDER).distinct().toList();
  }
}
