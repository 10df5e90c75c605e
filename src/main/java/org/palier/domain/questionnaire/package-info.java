/// The questionnaire as its authors wrote it: tree, questions, conditions, facts, levels.
@NullMarked
package org.palier.domain.questionnaire;

import org.jspecify.annotations.NullMarked;
