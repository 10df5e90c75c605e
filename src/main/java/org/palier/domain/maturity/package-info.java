/// Levels, gates, and what blocks the next level.
@NullMarked
package org.palier.domain.maturity;

import org.jspecify.annotations.NullMarked;
