/// An assessment from its start to its submission: facts, answers, links, revisions.
@NullMarked
package org.palier.assessment;

import org.jspecify.annotations.NullMarked;
