/// The result of a submitted assessment: where one stands, what blocks, what to do next.
@NullMarked
package org.palier.results;

import org.jspecify.annotations.NullMarked;
