package org.palier.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// Draws the facts that a questionnaire asks of an organisation, in its order, each only where it
/// is asked.
final class FactDraw {

  private static final double YES_OTHERWISE = 0.4;
  private static final double NUMBER_OTHERWISE = 20;

  private final Questionnaire factsOnly;

  FactDraw(Questionnaire questionnaire) {
    this.factsOnly = withoutQuestions(questionnaire);
  }

  Facts draw(Profile profile, Chance chance) {
    Map<FactId, FactValue> known = known(profile);
    Facts facts = Facts.NONE;
    for (Fact fact : factsOnly.facts()) {
      if (Reading.of(factsOnly, facts, Answers.NONE).isAsked(fact)) {
        FactValue value = known.get(fact.id());
        facts = facts.with(fact.id(), value == null ? drawn(fact, profile, facts, chance) : value);
      }
    }
    return facts;
  }

  private static Map<FactId, FactValue> known(Profile profile) {
    return Map.of(
        BuiltinFacts.TYPE, new FactValue.Word(profile.type()),
        BuiltinFacts.EMPLOYEES, new FactValue.Number(BigDecimal.valueOf(profile.employees())),
        BuiltinFacts.VOLUNTEERS, new FactValue.Number(BigDecimal.valueOf(profile.volunteers())),
        BuiltinFacts.SECTOR, new FactValue.Word(profile.sector()),
        BuiltinFacts.COMMUNE, new FactValue.Word(profile.commune().code()));
  }

  private static FactValue drawn(Fact fact, Profile profile, Facts sofar, Chance chance) {
    return switch (fact.kind()) {
      case Fact.Kind.Bool() -> yesOrNo(fact.id(), profile, chance);
      case Fact.Kind.Number _ -> number(fact.id(), profile, sofar, chance);
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          option(fact.id(), options, profile, chance);
    };
  }

  private static FactValue yesOrNo(FactId fact, Profile profile, Chance chance) {
    double yes = YesNoHabits.of(fact).map(habit -> habit.of(profile)).orElse(YES_OTHERWISE);
    return new FactValue.Bool(chance.happens(yes));
  }

  private static FactValue number(FactId fact, Profile profile, Facts sofar, Chance chance) {
    return new FactValue.Number(
        NumberHabits.draw(fact, profile, sofar, chance)
            .orElseGet(
                () -> NumberHabits.decimal(Math.rint(chance.around(NUMBER_OTHERWISE, 0.8)))));
  }

  private static FactValue option(
      FactId fact, List<Fact.FactOption> options, Profile profile, Chance chance) {
    return new FactValue.Word(
        ChoiceHabits.draw(fact, options, profile, chance)
            .orElseGet(() -> chance.oneOf(options).id().value()));
  }

  /// The conditions of facts name facts only; read without the questions they cost little.
  private static Questionnaire withoutQuestions(Questionnaire whole) {
    return Questionnaire.of(
        whole.id(),
        whole.version(),
        whole.language(),
        whole.title(),
        whole.subject(),
        whole.facts(),
        whole.flags(),
        whole.scoring(),
        List.of(),
        List.of());
  }
}
