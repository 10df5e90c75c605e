package org.palier.plan;

import java.time.Instant;
import org.palier.domain.plan.ItemChange;

/// A change of an item or a comment on it. `person` is the name or address of who made it; blank
/// once their account is erased.
record PlanEvent(Instant at, String person, ItemChange change) {}
