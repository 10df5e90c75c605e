/// What a facilitator prints: the blank booklet.
@NullMarked
package org.palier.workshop;

import org.jspecify.annotations.NullMarked;
