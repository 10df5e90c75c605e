/// What the territory's staff and the public read about all organisations together.
@NullMarked
package org.palier.dashboard;

import org.jspecify.annotations.NullMarked;
