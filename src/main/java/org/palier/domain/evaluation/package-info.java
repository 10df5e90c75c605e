/// One evaluation of one situation under one referential: the whole of the engine behind one door.
@NullMarked
package org.palier.domain.evaluation;

import org.jspecify.annotations.NullMarked;
