/// Tells the authors of a referential what its analysis found.
@NullMarked
package org.palier.analysis;

import org.jspecify.annotations.NullMarked;
