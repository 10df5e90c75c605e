/// Aggregates that betray no one: cohorts, figures, disclosure rules.
@NullMarked
package org.palier.domain.statistics;

import org.jspecify.annotations.NullMarked;
