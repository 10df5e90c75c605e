package org.palier.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.web.Prose;

/// What `territory/text` shows: a page of the platform's, under what the territory adds to it. A
/// notice says since when it holds: `textOf` the platform's, `ownOf` the territory's; both null
/// elsewhere.
record TextPage(
    String title,
    @Nullable Prose own,
    Prose text,
    @Nullable ContactLines contact,
    @Nullable LocalDate textOf,
    @Nullable Instant ownOf,
    List<Past> past) {

  /// A text of the territory's that was shown before, from its day on.
  record Past(Instant from, Prose text) {}

  TextPage {
    past = List.copyOf(past);
  }
}
