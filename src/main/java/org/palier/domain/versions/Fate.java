package org.palier.domain.versions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of one thing that was said, across one version or several: the value it had, where
/// it stands now (nowhere, in one place or in several) and what was lost on the way.
///
/// @param <I> the type of the ids: of questions or of facts
/// @param <V> the type of the values: entries or values of facts
public record Fate<I, V>(I id, V before, Map<I, V> after, List<Loss> losses) {

  public Fate {
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    losses = List.copyOf(losses);
    if (after.isEmpty() && losses.isEmpty()) {
      throw new IllegalArgumentException("neither carried nor reported: " + id);
    }
  }

  /// In one word.
  public enum Kind {
    SAME,
    RENAMED,
    MAPPED,
    SPLIT,
    DROPPED
  }

  /// Why a value, or a part of a split one, did not get through.
  public sealed interface Loss {

    /// The table of the version `into` drops it, with the author's reason.
    record Dropped(String into, String reason) implements Loss {}

    /// The value does not fit the question or fact that bears the id `at` in the version `into`.
    record Unfit(String into, String at) implements Loss {}

    /// Another value, that comes first in the file, already stands at `at`.
    record Taken(String into, String at) implements Loss {}
  }

  /// `MAPPED` where the value is another, whether or not the id is too.
  public Kind kind() {
    if (after.isEmpty()) {
      return Kind.DROPPED;
    }
    if (after.size() > 1) {
      return Kind.SPLIT;
    }
    if (!after.containsValue(before)) {
      return Kind.MAPPED;
    }
    return keepsItsPlace() ? Kind.SAME : Kind.RENAMED;
  }

  /// Whether it stands under the id it had, there or elsewhere too.
  public boolean keepsItsPlace() {
    return after.containsKey(id);
  }

  public boolean isCarried() {
    return !after.isEmpty();
  }
}
