@NullMarked
package org.palier.domain.campaign;

import org.jspecify.annotations.NullMarked;
