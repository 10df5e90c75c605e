package org.palier.workshop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;
import org.palier.web.ConditionWords;
import org.palier.web.FactWords;
import org.palier.web.Language;
import org.palier.web.Messages;

/// The page where an organisation says what it is: the platform's facts, and those on which a
/// printed question depends.
record ProfileOnPaper(
    Questionnaire questionnaire,
    Concerned concerned,
    FactWords facts,
    ConditionWords conditions,
    Messages messages,
    Language language) {

  private static final Set<FactId> WRITTEN =
      Set.of(BuiltinFacts.COMMUNE, BuiltinFacts.EMPLOYEES, BuiltinFacts.VOLUNTEERS);

  List<Fact> printed(List<Question> questions) {
    Set<FactId> needed = new LinkedHashSet<>();
    questions.forEach(question -> needed(question).forEach(id -> need(id, needed)));
    return questionnaire.facts().stream()
        .filter(fact -> fact.builtin() || needed.contains(fact.id()))
        .filter(concerned::isAsked)
        .toList();
  }

  /// Where a condition is certain for all, nobody has to look it up.
  private Stream<FactId> needed(Question question) {
    Stream<Condition> conditions =
        Stream.concat(
            Stream.concat(
                Stream.of(question.when(), questionnaire.themeOf(question.id()).when()),
                Stream.ofNullable(question.socle())),
            question.variants().stream().map(Question.Variant::when));
    return conditions
        .filter(condition -> concerned.truth(condition) == Truth.UNKNOWN)
        .flatMap(condition -> ConditionBounds.facts(condition, questionnaire));
  }

  private void need(FactId id, Set<FactId> needed) {
    if (needed.add(id)) {
      questionnaire
          .fact(id)
          .ifPresent(
              fact ->
                  ConditionBounds.facts(fact.when(), questionnaire)
                      .forEach(other -> need(other, needed)));
    }
  }

  List<BookletPage.FactLine> lines(List<Fact> printed, FactNumbers numbers) {
    return printed.stream().map(fact -> line(fact, numbers)).toList();
  }

  private BookletPage.FactLine line(Fact fact, FactNumbers numbers) {
    boolean open = concerned.truth(fact.when()) == Truth.UNKNOWN;
    return new BookletPage.FactLine(
        numbers.of(fact.id()),
        facts.label(questionnaire, fact.id(), language),
        boxes(fact),
        unit(fact),
        fact.kind() instanceof Fact.Kind.Number || WRITTEN.contains(fact.id()),
        open ? conditions.of(fact.when(), questionnaire, language, numbers::of) : "");
  }

  private List<String> boxes(Fact fact) {
    return switch (fact.kind()) {
      case Fact.Kind.Bool() ->
          List.of(messages.text(language, "facts.yes"), messages.text(language, "facts.no"));
      case Fact.Kind.Number _ -> List.of();
      case Fact.Kind.Choice(var options) ->
          options.stream()
              .map(o -> facts.value(questionnaire, fact.id(), o.id().value(), language))
              .toList();
    };
  }

  private String unit(Fact fact) {
    return fact.kind() instanceof Fact.Kind.Number(var unit) && unit != null
        ? unit.in(language.code())
        : "";
  }
}
