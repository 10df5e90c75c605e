/// What a territory says of itself and adds to the questionnaires, changed by its staff in pages.
@NullMarked
package org.palier.administration;

import org.jspecify.annotations.NullMarked;
