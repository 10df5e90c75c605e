/// Territories, their communes and their own texts.
@NullMarked
package org.palier.territory;

import org.jspecify.annotations.NullMarked;
