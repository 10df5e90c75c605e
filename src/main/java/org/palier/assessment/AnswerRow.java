package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;

/// A row of the table `answer`, as it is read back.
@Introspected
record AnswerRow(
    String questionId, int revision, String kind, String value, String comment, String evidence) {}
