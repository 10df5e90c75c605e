/// What is settled before anything is served: refusals to start, and the variables the operator
/// set.
@NullMarked
package org.palier.start;

import org.jspecify.annotations.NullMarked;
