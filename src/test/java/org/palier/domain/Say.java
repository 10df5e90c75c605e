package org.palier.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;

/// Short words for answers, facts and conditions in tests.
public final class Say {

  private Say() {}

  public static NodeId id(String id) {
    return new NodeId(id);
  }

  public static Answer chosen(String option) {
    return new Answer.Chosen(new OptionId(option));
  }

  public static Answer ticked(String... options) {
    return new Answer.Ticked(
        Set.of(options).stream().map(OptionId::new).collect(Collectors.toSet()));
  }

  public static Answer measured(String value) {
    return new Answer.Measured(new BigDecimal(value));
  }

  public static Answer dontKnow() {
    return new Answer.DontKnow();
  }

  public static Answer notApplicable() {
    return new Answer.NotApplicable("nothing of the kind here");
  }

  /// Pairs of a question and the option chosen.
  public static Answers answers(String... questionAndOption) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < questionAndOption.length; i += 2) {
      answers = answers.with(id(questionAndOption[i]), Entry.of(chosen(questionAndOption[i + 1])));
    }
    return answers;
  }

  /// These answers and others.
  public static Answers both(Answers some, Answers others) {
    Answers all = some;
    for (Map.Entry<NodeId, Entry> entry : others.entries().entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  public static Answers answer(String question, Answer answer) {
    return Answers.NONE.with(id(question), Entry.of(answer));
  }

  public static Facts yes(String fact) {
    return fact(fact, new FactValue.Bool(true));
  }

  public static Facts no(String fact) {
    return fact(fact, new FactValue.Bool(false));
  }

  public static Facts number(String fact, String value) {
    return fact(fact, new FactValue.Number(new BigDecimal(value)));
  }

  public static Facts word(String fact, String value) {
    return fact(fact, new FactValue.Word(value));
  }

  public static Facts fact(String fact, FactValue value) {
    return new Facts(Map.of(new FactId(fact), value));
  }

  public static Condition is(String fact, String value) {
    return new Condition.FactTest(new FactId(fact), new Condition.Test.Is(value));
  }

  public static Condition atLeast(String fact, String bound) {
    return new Condition.FactTest(
        new FactId(fact), new Condition.Test.AtLeast(new BigDecimal(bound)));
  }

  public static Condition pointsAtLeast(String question, String points) {
    return new Condition.PointsAtLeast(id(question), new BigDecimal(points));
  }

  public static Condition optionIn(String question, String... options) {
    return new Condition.OptionIn(
        id(question), Set.of(options).stream().map(OptionId::new).collect(Collectors.toSet()));
  }

  public static Condition flag(String flag) {
    return new Condition.Flag(new FlagId(flag));
  }
}
