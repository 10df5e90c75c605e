/// Exact scores: values, weights, masses, groups.
@NullMarked
package org.palier.domain.scoring;

import org.jspecify.annotations.NullMarked;
