package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.receipt.Adding;
import org.palier.domain.receipt.GroupReceipt;
import org.palier.domain.receipt.Result;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.ShownScore;

/// How to read the table of a receipt: the rule, the rounding, where the rest of the points is, and
/// the next level.
record ReceiptSentences(Outcome outcome, Voice voice, ReceiptNotes notes) {

  private static final int EXACT_DECIMALS = 6;

  List<String> of(GroupReceipt group) {
    return switch (group.result()) {
      case Result.LeftOut(Result.Reason reason) -> List.of(notes.of(reason));
      case Result.Scored scored -> of(group, scored);
    };
  }

  private List<String> of(GroupReceipt group, Result.Scored scored) {
    List<String> sentences = new ArrayList<>();
    sentences.add(rule(group, scored.scale()));
    if (!group.leftOut().isEmpty() && group.aggregate() == Group.Aggregate.MEAN) {
      sentences.add(
          switch (group.missingWeight()) {
            case PROPORTIONAL -> voice.say("receipt.missing.proportional");
            case EQUAL -> voice.say("receipt.missing.equal");
          });
    }
    sentences.add(exact(scored));
    sentences.add(masses(scored));
    if (group.group() != null) {
      boolean theme = outcome.questionnaire().themes().contains(group.group());
      sentences.add(weight(group, theme ? "receipt.weight.theme" : "receipt.weight"));
    }
    Result.Next next = scored.next();
    if (next != null) {
      sentences.add(next(next));
    }
    return sentences;
  }

  private String rule(GroupReceipt group, Scale scale) {
    return switch (group.aggregate()) {
      case MIN -> voice.say("receipt.rule.min");
      case MAX -> voice.say("receipt.rule.max");
      case MEAN ->
          voice.say(
              group.group() == null ? "receipt.rule.whole" : "receipt.rule.group",
              notes.number(group.sumOfWeights()),
              voice.number(scale.max()),
              voice.number(BigDecimal.ONE.movePointLeft(scale.decimals())));
    };
  }

  private String exact(Result.Scored scored) {
    Scale scale = scored.scale();
    Ratio exact = Ratio.of(scored.score().value()).times(Ratio.of(scale.max()));
    BigDecimal cut = exact.toDecimal(EXACT_DECIMALS, RoundingMode.DOWN);
    String words =
        Ratio.of(cut).equals(exact) ? voice.number(cut) : voice.number(cut, EXACT_DECIMALS) + "…";
    return switch (scored.shown()) {
      case ShownScore.LessThan(BigDecimal threshold) ->
          voice.say("receipt.exact.under", words, voice.number(threshold));
      case ShownScore.Rounded _ ->
          switch (scale.rounding()) {
            case HALF_UP -> voice.say("receipt.exact.rounded", words, scale.decimals());
            case DOWN -> voice.say("receipt.exact.cut", words, scale.decimals());
          };
    };
  }

  /// The parts add up to the whole scale.
  private String masses(Result.Scored scored) {
    Scale scale = scored.scale();
    Ratio max = Ratio.of(scale.max());
    Masses masses = scored.score().masses();
    BigDecimal rest = scale.max().setScale(scale.decimals(), RoundingMode.DOWN);
    List<BigDecimal> lost =
        Adding.upTo(
            rest.subtract(scored.sum()),
            List.of(
                Ratio.of(masses.missed()).times(max),
                Ratio.of(masses.dontKnow()).times(max),
                Ratio.of(masses.unanswered()).times(max)),
            scale.decimals());
    List<String> parts = new ArrayList<>();
    parts.add(part("earned", scored.sum(), scale));
    parts.add(part("missed", lost.get(0), scale));
    if (lost.get(1).signum() > 0) {
      parts.add(part("dont-know", lost.get(1), scale));
    }
    if (lost.get(2).signum() > 0) {
      parts.add(part("unanswered", lost.get(2), scale));
    }
    return voice.say("receipt.masses", voice.number(scale.max()), voice.list(parts));
  }

  private String part(String name, BigDecimal amount, Scale scale) {
    return voice.say("receipt.masses." + name, voice.number(amount, scale.decimals()));
  }

  private String weight(GroupReceipt group, String key) {
    List<String> words = new ArrayList<>();
    words.add(voice.say(key, notes.number(group.weighing().weight())));
    words.addAll(notes.weight(group.weighing()));
    return String.join(" ", words);
  }

  private String next(Result.Next next) {
    String level =
        outcome.questionnaire().level(next.level()).map(it -> voice.of(it.title())).orElseThrow();
    String from = voice.number(next.from());
    return next.missing().isZero()
        ? voice.say("receipt.next.gates", level, from, next.gates())
        : voice.say(
            "receipt.next.points",
            level,
            from,
            ScoreWords.of(outcome.questionnaire(), voice).missing(next.missing().toFraction()));
  }
}
