/// The organisations that a territory knows and may call, whether or not they ever came.
@NullMarked
package org.palier.population;

import org.jspecify.annotations.NullMarked;
