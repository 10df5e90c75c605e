@NullMarked
package org.palier.domain.statistics;

import org.jspecify.annotations.NullMarked;
