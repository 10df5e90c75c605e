/// The action plan of an organisation: what its items may say, how they change, when they are due.
@NullMarked
package org.palier.domain.plan;

import org.jspecify.annotations.NullMarked;
