package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.FactTest;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.Question;
import org.palier.web.ConditionWords;

/// Every form of gate in plain words, with what it still lacks.
record GateWords(Outcome outcome, Voice voice, ConditionWords conditions) {

  private static final int SHOWN = 3;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  List<Lock> locks(Maturity maturity) {
    return maturity.blockedBy().stream().map(blocker -> lock(blocker, maturity.next())).toList();
  }

  private Lock lock(Blocker blocker, @Nullable LevelId next) {
    List<Blocker.Shortfall> shown = blocker.shortfalls().stream().limit(SHOWN).toList();
    return new Lock(
        what(blocker),
        blocker.level().equals(next) ? "" : levelName(blocker.level()),
        shown.stream().map(shortfall -> step(blocker.gate(), shortfall)).toList(),
        blocker.shortfalls().size() - shown.size());
  }

  private String what(Blocker blocker) {
    int missing = blocker.missing();
    return switch (blocker.gate()) {
      case Gate.QuestionAtLeast(NodeId question, BigDecimal points) ->
          question(outcome.question(question), points);
      case Gate.QuestionsAtLeast(List<NodeId> questions, BigDecimal points, int count) ->
          voice.say("gate.questions", count, questions.size(), voice.number(points), missing);
      case Gate.SocleShare(BigDecimal share, BigDecimal points) ->
          socle(share, points, missing, blocker.actual());
      case Gate.ThemesAtLeast(BigDecimal percent) ->
          voice.say("gate.themes", voice.number(percent), missing);
      case Gate.FactGate(FactId fact, Test test) -> fact(fact, test, blocker.actual());
    };
  }

  private String question(Question question, BigDecimal points) {
    return voice.say(
        "gate.question",
        voice.of(question.title()),
        question.id().value(),
        new AnswerWords(outcome, voice).atLeast(question, points));
  }

  private String socle(BigDecimal share, BigDecimal points, int missing, @Nullable BigDecimal now) {
    String level = voice.number(points);
    if (share.compareTo(ALL) >= 0) {
      return voice.say("gate.socle.all", level, missing);
    }
    return now == null
        ? voice.say("gate.socle.share", voice.percent(share), level, missing)
        : voice.say(
            "gate.socle.share.now",
            voice.percent(share),
            level,
            missing,
            voice.percent(floor(now)));
  }

  private String fact(FactId fact, Test test, @Nullable BigDecimal now) {
    if (!PlatformFacts.NAMES.contains(fact)) {
      Condition condition = new FactTest(fact, test);
      return voice.say(
          "gate.fact", conditions.of(condition, outcome.questionnaire(), voice.language()));
    }
    String asked = voice.say("gate." + fact.value(), bound(fact, test));
    String today = today(fact, now);
    return today.isEmpty() ? asked : voice.say("gate.now", asked, today);
  }

  private String bound(FactId fact, Test test) {
    return switch (test) {
      case Test.AtLeast(BigDecimal bound) -> voice.say("bound.atleast", measure(fact, bound));
      case Test.Above(BigDecimal bound) -> voice.say("bound.above", measure(fact, bound));
      case Test.AtMost(BigDecimal bound) when bound.signum() == 0 -> voice.say("bound.none");
      case Test.AtMost(BigDecimal bound) -> voice.say("bound.atmost", measure(fact, bound));
      case Test.Below(BigDecimal bound) -> voice.say("bound.below", measure(fact, bound));
      case Test.Is(String value) -> value;
      case Test.In(List<String> values) -> String.join(", ", values);
    };
  }

  private String today(FactId fact, @Nullable BigDecimal now) {
    return now == null ? voice.say("now.unknown." + fact.value()) : measure(fact, floor(now));
  }

  private String measure(FactId fact, BigDecimal value) {
    return isShare(fact)
        ? voice.percent(value)
        : voice.say("measure." + fact.value(), voice.number(value), value);
  }

  private static boolean isShare(FactId fact) {
    return fact.equals(PlatformFacts.EVIDENCE_SHARE) || fact.equals(PlatformFacts.ANSWERED_SHARE);
  }

  /// A share never seems to reach what it misses.
  private static BigDecimal floor(BigDecimal value) {
    return value.setScale(0, RoundingMode.FLOOR);
  }

  private Lock.Step step(Gate gate, Blocker.Shortfall shortfall) {
    Lock.Step step = step(shortfall);
    return gate instanceof Gate.QuestionAtLeast ? step.withoutName() : step;
  }

  private Lock.Step step(Blocker.Shortfall shortfall) {
    NodeId node = shortfall.node();
    return outcome
        .questionnaire()
        .question(node)
        .map(question -> questionStep(question, shortfall.asked()))
        .orElseGet(() -> themeStep(node, shortfall.asked()));
  }

  private Lock.Step questionStep(Question question, BigDecimal asked) {
    AnswerWords answers = new AnswerWords(outcome, voice);
    return new Lock.Step(
        question.id().value(),
        voice.of(question.title()),
        answers.of(question.id()),
        answers.target(question, asked));
  }

  private Lock.Step themeStep(NodeId theme, BigDecimal asked) {
    return new Lock.Step(
        theme.value(),
        outcome.questionnaire().theme(theme).map(t -> voice.of(t.title())).orElse(theme.value()),
        ScoreWords.of(outcome.questionnaire(), voice).of(outcome.score(theme)),
        voice.say("asked.percent", voice.number(asked)));
  }

  private String levelName(LevelId level) {
    return outcome
        .questionnaire()
        .level(level)
        .map(known -> voice.of(known.title()))
        .orElse(level.value());
  }
}
