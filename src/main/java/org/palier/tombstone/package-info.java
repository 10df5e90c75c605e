/// What was erased, kept as hashes of ids, so that a backup restored later can be made to forget it
/// again.
@NullMarked
package org.palier.tombstone;

import org.jspecify.annotations.NullMarked;
