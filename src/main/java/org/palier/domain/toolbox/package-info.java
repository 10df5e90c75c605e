/// Actions and which of them to recommend.
@NullMarked
package org.palier.domain.toolbox;

import org.jspecify.annotations.NullMarked;
