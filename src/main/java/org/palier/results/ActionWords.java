package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.ToolboxAction;

/// Recommended actions in words. `today` is the day on which an aid must be open to be shown.
record ActionWords(Outcome outcome, Voice voice, LocalDate today) {

  private static final int RAISES_TOLD = 2;

  ActionCard card(Recommendation recommendation) {
    ToolboxAction action = outcome.action(recommendation.action());
    return new ActionCard(
        action.id().value(),
        voice.of(action.title()),
        chips(recommendation, action.effort()),
        why(recommendation),
        voice.of(action.how()),
        action.effect() == null ? "" : voice.of(action.effect()),
        action.needs().stream().map(voice::of).toList(),
        recommendation.requires().stream().map(this::name).toList(),
        new HelpWords(outcome, voice, today).of(action.help()),
        indicator(action));
  }

  private List<ActionCard.Chip> chips(Recommendation it, ToolboxAction.Effort effort) {
    List<ActionCard.Chip> chips = new ArrayList<>();
    if (!it.why().duties().isEmpty()) {
      chips.add(new ActionCard.Chip(voice.say("chip.duty"), true));
    }
    LevelId gate = it.why().gateOf();
    if (gate != null) {
      chips.add(new ActionCard.Chip(voice.say("chip.gate", levelName(gate)), true));
    }
    chips.add(new ActionCard.Chip(voice.say("cost." + effort.cost()), false));
    chips.add(new ActionCard.Chip(voice.say("delay." + effort.delay()), false));
    chips.add(new ActionCard.Chip(voice.say("difficulty." + effort.difficulty()), false));
    return chips;
  }

  private List<String> why(Recommendation it) {
    List<String> why = new ArrayList<>();
    it.why().raises().stream().limit(RAISES_TOLD).map(this::because).forEach(why::add);
    if (!it.why().duties().isEmpty()) {
      why.add(duties(it.why().duties()));
    }
    ActionId dependant = it.why().requiredBy();
    if (dependant != null) {
      why.add(voice.say("why.before", name(dependant)));
    }
    String gain = gain(it.gain());
    if (!gain.isEmpty()) {
      why.add(gain);
    }
    return why;
  }

  private String because(Recommendation.Raise raise) {
    String code = raise.question().value();
    String asked = voice.of(outcome.question(raise.question()).title());
    AnswerWords answers = new AnswerWords(outcome, voice);
    return switch (outcome.reading().state(raise.question())) {
      case ANSWERED -> voice.say("why.answer", answers.of(raise.question()), asked, code);
      case DONT_KNOW -> voice.say("why.dont-know", asked, code);
      case UNANSWERED, NOT_APPLICABLE, NOT_CONCERNED -> voice.say("why.open", asked, code);
    };
  }

  private String duties(List<ObligationId> duties) {
    String first =
        outcome
            .referential()
            .obligations()
            .duty(duties.getFirst())
            .map(known -> voice.of(known.title()))
            .orElse(duties.getFirst().value());
    return duties.size() == 1
        ? voice.say("why.duty", first)
        : voice.say("why.duties", duties.size(), first);
  }

  /// « +1,8 point »; a gain too small for its decimal is told as such, and none is not told.
  private String gain(BigFraction gain) {
    BigFraction points = gain.multiply(100);
    if (points.signum() <= 0) {
      return "";
    }
    BigDecimal shown = Fractions.round(points, 1, RoundingMode.HALF_UP);
    return shown.signum() == 0
        ? voice.say("why.gain.tiny")
        : voice.say("why.gain", voice.number(shown, 1), shown);
  }

  private String indicator(ToolboxAction action) {
    ToolboxAction.Indicator indicator = action.indicator();
    if (indicator == null) {
      return "";
    }
    String label = voice.of(indicator.label());
    return indicator.unit() == null
        ? label
        : voice.say("indicator", label, voice.of(indicator.unit()));
  }

  private String name(ActionId action) {
    return voice.of(outcome.action(action).title());
  }

  private String levelName(LevelId level) {
    return outcome
        .questionnaire()
        .level(level)
        .map(known -> voice.of(known.title()))
        .orElse(level.value());
  }
}
