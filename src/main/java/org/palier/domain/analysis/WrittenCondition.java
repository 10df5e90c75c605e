package org.palier.domain.analysis;

import org.palier.domain.questionnaire.Condition;

/// A condition as it stands in a file, with the condition under which it matters at all: that of a
/// variant is only read where its question is asked.
record WrittenCondition(Spot spot, Condition condition, Condition where) {}
