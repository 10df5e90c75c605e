/// Exact numbers.
@NullMarked
package org.palier.domain.exact;

import org.jspecify.annotations.NullMarked;
