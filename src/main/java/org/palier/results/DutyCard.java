package org.palier.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal duty as it is shown; texts that have nothing to say are empty.
record DutyCard(
    String name,
    String due,
    String reference,
    String source,
    @Nullable LocalDate from,
    LocalDate checkedOn) {}
