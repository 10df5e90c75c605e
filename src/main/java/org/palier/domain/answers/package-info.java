/// What an organisation said: facts, answers, and the state of each question.
@NullMarked
package org.palier.domain.answers;

import org.jspecify.annotations.NullMarked;
