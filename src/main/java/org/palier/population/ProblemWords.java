package org.palier.population;

import jakarta.inject.Singleton;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Says what is wrong with a cell, and what to do about it.
@Singleton
class ProblemWords {

  private final Messages messages;

  ProblemWords(Messages messages) {
    this.messages = messages;
  }

  String sentence(Language language, RowProblem problem) {
    return messages.text(language, "population.fault." + problem.fault().word(), problem.about());
  }

  String column(Language language, Column column) {
    return messages.text(language, "population.column." + column.word());
  }

  String refusal(Language language, Unreadable refused) {
    return messages.text(
        language, "population.unreadable." + refused.why().word(), refused.about());
  }
}
