/// What the author of a referential should look at: what can never happen, what is missing, what is
/// hard to read.
@NullMarked
package org.palier.domain.analysis;

import org.jspecify.annotations.NullMarked;
