package org.palier.web;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// What facts and their values are called: the questionnaire's own words, and the platform's for
/// the facts it asks itself.
@Singleton
public final class FactWords {

  private final Messages messages;

  FactWords(Messages messages) {
    this.messages = messages;
  }

  public String label(Questionnaire questionnaire, FactId fact, Language language) {
    return own(questionnaire, fact)
        .map(known -> known.label().in(language.code()))
        .orElseGet(() -> messages.text(language, "facts." + fact));
  }

  /// A value of a fact of words: the label of an option, a type, a sector, a size, a commune's
  /// code.
  public String value(Questionnaire questionnaire, FactId fact, String value, Language language) {
    Optional<Fact> own = own(questionnaire, fact);
    if (own.isPresent()) {
      return own.flatMap(known -> option(known, value, language)).orElse(value);
    }
    return hasNames(fact) ? messages.text(language, "facts." + fact + "." + value) : value;
  }

  /// The unit of a number, « 1 salarié », « 2 salariés »; empty where it has none.
  public String unit(
      Questionnaire questionnaire, FactId fact, BigDecimal count, Language language) {
    Optional<Fact> own = own(questionnaire, fact);
    if (own.isPresent()) {
      return own.get().kind() instanceof Fact.Kind.Number(var unit) && unit != null
          ? unit.in(language.code())
          : "";
    }
    return fact.equals(BuiltinFacts.EMPLOYEES) || fact.equals(BuiltinFacts.VOLUNTEERS)
        ? messages.text(language, "facts." + fact + ".unit", count)
        : "";
  }

  private static Optional<Fact> own(Questionnaire questionnaire, FactId fact) {
    return questionnaire.fact(fact).filter(known -> !known.builtin());
  }

  private static Optional<String> option(Fact fact, String value, Language language) {
    return fact.kind() instanceof Fact.Kind.Choice(var options)
        ? options.stream()
            .filter(option -> option.id().value().equals(value))
            .map(option -> option.label().in(language.code()))
            .findFirst()
        : Optional.empty();
  }

  private static boolean hasNames(FactId fact) {
    return fact.equals(BuiltinFacts.TYPE)
        || fact.equals(BuiltinFacts.SECTOR)
        || fact.equals(BuiltinFacts.SIZE);
  }
}
