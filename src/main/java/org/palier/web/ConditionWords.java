package org.palier.web;

import jakarta.inject.Singleton;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// Conditions in plain words, for the screen and for paper: « les entreprises et au moins 50
/// salariés ».
@Singleton
public final class ConditionWords {

  private final Messages messages;
  private final Formats formats;
  private final FactWords facts;

  ConditionWords(Messages messages, Formats formats, FactWords facts) {
    this.messages = messages;
    this.formats = formats;
    this.facts = facts;
  }

  public String of(Condition condition, Questionnaire questionnaire, Language language) {
    return of(condition, questionnaire, language, _ -> "");
  }

  /// `marks` gives the number a fact has on the printed profile, empty where it has none.
  public String of(
      Condition condition, Questionnaire questionnaire, Language language, FactMarks marks) {
    return new Speaking(questionnaire, language, marks, messages, formats, facts).of(condition);
  }

  /// « Concerne : … »
  public String concerns(
      Condition condition, Questionnaire questionnaire, Language language, FactMarks marks) {
    String words = of(condition, questionnaire, language, marks);
    return messages.text(language, "conditions.concerns", words);
  }

  /// Where a fact is found on paper.
  @FunctionalInterface
  public interface FactMarks {
    String of(FactId fact);
  }
}
