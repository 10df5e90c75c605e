/// The security log: what was done that matters, in a chain that nobody changes unseen.
@NullMarked
package org.palier.audit;

import org.jspecify.annotations.NullMarked;
