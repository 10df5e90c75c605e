@NullMarked
package org.palier.domain.plan;

import org.jspecify.annotations.NullMarked;
