/// The search for the set of actions that raises a level with the least effort.
@NullMarked
package org.palier.domain.planning;

import org.jspecify.annotations.NullMarked;
