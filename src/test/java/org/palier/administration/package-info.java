@NullMarked
package org.palier.administration;

import org.jspecify.annotations.NullMarked;
