@NullMarked
package org.palier.domain.progress;

import org.jspecify.annotations.NullMarked;
