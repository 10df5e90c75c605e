package org.palier.referential;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days between which something holds, both included.
record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

  static Period read(Fields fields) {
    Optional<LocalDate> from = fields.get("from").flatMap(Cursor::date);
    Optional<LocalDate> until = fields.get("until").flatMap(Cursor::date);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      fields.at().problem("it ends before it begins: write an `until` after `from`");
    }
    return new Period(from.orElse(null), until.orElse(null));
  }
}
