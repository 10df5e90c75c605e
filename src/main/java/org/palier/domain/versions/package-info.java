/// What changes between two versions of a referential.
@NullMarked
package org.palier.domain.versions;

import org.jspecify.annotations.NullMarked;
