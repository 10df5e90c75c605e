/// Scheduled work, of which one instance at a time does each piece.
@NullMarked
package org.palier.jobs;

import org.jspecify.annotations.NullMarked;
