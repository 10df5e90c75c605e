package org.palier.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.questionnaire.Text;

/// One theme of an assessment, with its questions that concern what is assessed.
record ThemePage(
    String assessment,
    String id,
    Text title,
    Subject subject,
    int position,
    int themes,
    @Nullable Step previous,
    @Nullable Step next,
    List<QuestionView> questions,
    ProgressView progress,
    boolean saved,
    List<Fault> faults) {

  /// A way to another theme.
  record Step(String id, Text title) {}

  /// A line of the summary of what could not be saved.
  record Fault(String question, Text title, String message) {}

  boolean isEmpty() {
    return questions.isEmpty();
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }
}
