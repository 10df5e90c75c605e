package org.palier.results;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.Recommendations;
import org.palier.domain.versions.DualScore;
import org.palier.web.ConditionWords;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Makes the pages of a result in the visitor's language.
@Singleton
final class ResultPages {

  private static final int FIRST_ACTIONS = 3;
  private static final int FIRST_DUTIES = 3;
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final Messages messages;
  private final Formats formats;
  private final ConditionWords conditions;
  private final Clock clock;

  ResultPages(Messages messages, Formats formats, ConditionWords conditions, Clock clock) {
    this.messages = messages;
    this.formats = formats;
    this.conditions = conditions;
    this.clock = clock;
  }

  ResultPage result(ResultPage.Head head, Outcome outcome, Language language) {
    return result(head, outcome, Optional.empty(), language);
  }

  /// `dual` where a later version can score the same answers.
  ResultPage result(
      ResultPage.Head head, Outcome outcome, Optional<DualScore> dual, Language language) {
    Voice voice = voice(language);
    return new ResultPage(
        head,
        new StandingWords(outcome, voice, conditions).standing(),
        LocalScore.of(outcome, voice).stream().toList(),
        new ClimbWords(outcome, voice, conditions).climb().stream().toList(),
        first(outcome, voice),
        outcome.evaluation().recommendations().all().size(),
        themes(outcome, voice),
        Strengths.of(outcome, voice),
        duties(outcome, voice),
        Confidence.of(outcome, head.submittedAt(), voice),
        dual.map(both -> new DualWords(both, voice, conditions).told(outcome)).stream().toList());
  }

  ActionsPage actions(
      ResultPage.Head head, Outcome outcome, String theme, int page, Language language) {
    Voice voice = voice(language);
    ActionWords words = new ActionWords(outcome, voice, today());
    return ActionsPage.of(head, outcome, theme, page, voice, words::card);
  }

  WhatIfPage whatIf(
      ResultPage.Head head,
      Outcome outcome,
      List<String> actions,
      String theme,
      Language language) {
    return new WhatIf(outcome, voice(language), conditions).page(head, actions, theme);
  }

  DutiesPage duties(ResultPage.Head head, Outcome outcome, Language language) {
    DutyWords words = new DutyWords(outcome, voice(language));
    return new DutiesPage(head, words.gaps(), words.applying(), words.coming(), words.toCheck());
  }

  /// Of the whole, or of the group under the id `node`.
  ReceiptPage receipt(ResultPage.Head head, Outcome outcome, String node, Language language) {
    Receipt receipt = Receipt.of(outcome.reading(), outcome.evaluation());
    return new ReceiptWords(head, outcome, receipt, voice(language), conditions).page(node);
  }

  private List<ActionCard> first(Outcome outcome, Voice voice) {
    Recommendations recommendations = outcome.evaluation().recommendations();
    Map<ActionId, Recommendation> byId =
        recommendations.all().stream()
            .collect(Collectors.toMap(Recommendation::action, Function.identity(), (a, _) -> a));
    ActionWords words = new ActionWords(outcome, voice, today());
    return recommendations.shortList().stream()
        .limit(FIRST_ACTIONS)
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
        .map(words::card)
        .toList();
  }

  private static ResultPage.Themes themes(Outcome outcome, Voice voice) {
    ThemeWords words = new ThemeWords(outcome, voice);
    return new ResultPage.Themes(words.rows(), words.radar().stream().toList());
  }

  private static ResultPage.Duties duties(Outcome outcome, Voice voice) {
    List<DutyCard> gaps = new DutyWords(outcome, voice).gaps();
    return new ResultPage.Duties(
        gaps.stream().limit(FIRST_DUTIES).toList(),
        gaps.size(),
        !outcome.evaluation().duties().isEmpty());
  }

  private Voice voice(Language language) {
    return new Voice(language, messages, formats);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(FRANCE));
  }
}
