@NullMarked
package org.palier.population;

import org.jspecify.annotations.NullMarked;
