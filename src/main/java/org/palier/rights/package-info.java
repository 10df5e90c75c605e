/// What people and organisations may have done with their data: read it all, correct it, set it
/// aside, have it erased, and see it go when nobody comes any more.
@NullMarked
package org.palier.rights;

import org.jspecify.annotations.NullMarked;
