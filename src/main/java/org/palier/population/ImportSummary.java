package org.palier.population;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was read. Before confirmation `counts` say what its rows would do, afterwards what
/// they did; `leftAsIs` what could not be undone. `hasRows`: its rows are not forgotten yet.
record ImportSummary(
    UUID id,
    String fileName,
    State state,
    Counts counts,
    int leftAsIs,
    List<String> ignored,
    Instant readAt,
    @Nullable Instant doneAt,
    @Nullable Instant undoneAt,
    boolean hasRows) {

  ImportSummary {
    ignored = List.copyOf(ignored);
  }

  /// How many rows there are, and how many of each fate.
  record Counts(int all, int added, int updated, int unchanged, int refused) {

    boolean changesSomething() {
      return added + updated > 0;
    }
  }

  /// How far it went.
  enum State {
    READING,
    PREVIEW,
    DONE,
    UNDONE;

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The rows one can look at.
  enum Kind {
    PROBLEMS,
    ADDED,
    UPDATED,
    UNCHANGED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElse(PROBLEMS);
    }
  }

  boolean canBeUndone() {
    return state == State.DONE && hasRows && counts.changesSomething();
  }
}
