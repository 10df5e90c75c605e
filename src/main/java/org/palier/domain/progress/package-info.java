/// What became of an organisation from one assessment to the next.
@NullMarked
package org.palier.domain.progress;

import org.jspecify.annotations.NullMarked;
