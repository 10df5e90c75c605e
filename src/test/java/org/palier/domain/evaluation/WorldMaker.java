package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.Say;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group.Aggregate;
import org.palier.domain.questionnaire.Group.MissingWeight;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;

/// Makes questionnaires that use every rule of scoring, with the facts and answers of one
/// organisation.
final class WorldMaker {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Random random;
  private final Chance chance;
  private final List<String> questions = new ArrayList<>();
  private int groups;

  WorldMaker(Random random) {
    this.random = random;
    this.chance = new Chance(random);
  }

  World world() {
    Questionnaire questionnaire = questionnaire();
    Facts facts = facts();
    Referential referential = new Referential(questionnaire, toolbox(), obligations());
    AnswerMaker answers = new AnswerMaker(chance);
    Situation situation = new Situation(facts, answers.answers(questionnaire), TODAY, platform());
    return new World(referential, situation, random.nextLong());
  }

  private Questionnaire questionnaire() {
    AGroup[] themes = new AGroup[chance.between(2, 4)];
    for (int i = 0; i < themes.length; i++) {
      themes[i] = group(2);
    }
    AQuestionnaire questionnaire =
        AQuestionnaire.of(themes)
            .fact(AQuestionnaire.bool("f1", Condition.ALWAYS))
            .fact(AQuestionnaire.bool("f2", Say.is("f1", "true")))
            .fact(AQuestionnaire.number("n1", Condition.ALWAYS))
            .flag("FLAG", new Condition.Any(List.of(Say.is("f2", "true"), Say.atLeast("n1", "50"))))
            .scoring(rules());
    levels(questionnaire);
    return questionnaire.build();
  }

  private ScoringRules rules() {
    return new ScoringRules(
        chance.in(80) ? Aggregate.MEAN : chance.of(Aggregate.MIN, Aggregate.MAX),
        chance.in(85) ? MissingWeight.PROPORTIONAL : MissingWeight.EQUAL,
        chance.in(75) ? ScoringRules.DontKnow.ZERO : ScoringRules.DontKnow.EXCLUDE,
        chance.between(0, 2),
        Scale.PERCENT);
  }

  private AGroup group(int depth) {
    AGroup group = AGroup.of("G" + groups++).minRated(chance.in(85) ? 1 : 2);
    int children = chance.between(1, 4);
    for (int i = 0; i < children; i++) {
      if (depth > 0 && chance.in(20)) {
        group.with(group(depth - 1));
      } else {
        group.with(question());
      }
    }
    if (chance.in(15)) {
      group.weightSum();
    } else {
      group.weight(weight());
    }
    if (chance.in(25)) {
      group.aggregate(chance.of(Aggregate.MIN, Aggregate.MAX));
    }
    if (chance.in(10)) {
      group.missingWeight(chance.of(MissingWeight.values()));
    }
    if (chance.in(10)) {
      group.when(onFacts());
    }
    if (chance.in(10)) {
      group.reduce(onFacts(), "0.5");
    }
    return group;
  }

  private String weight() {
    return chance.of("1", "1", "2", "3", "0.5", "0");
  }

  private AQuestion question() {
    AQuestion question = AQuestion.of("Q" + questions.size()).kind(kind()).weight(weight());
    if (chance.in(30)) {
      question.when(condition());
    }
    if (chance.in(15)) {
      question.reduce(condition(), chance.of("0", "0.5", "0.25"));
    }
    if (chance.in(30)) {
      question.socle(chance.in(70) ? Condition.ALWAYS : onFacts());
    }
    if (chance.in(10) && !questions.isEmpty()) {
      question.capBy(chance.of(questions));
    }
    if (chance.in(5)) {
      question.unrated();
    }
    if (chance.in(15)) {
      question.duties("D1");
    }
    questions.add("Q" + questions.size());
    return question;
  }

  private QuestionKind kind() {
    return switch (chance.between(0, 9)) {
      case 0 -> AQuestion.multiple("4", "1", "2", "2.5", "0");
      case 1 -> AQuestion.bands("0", "0", "10", "2", "60", "3");
      case 2 -> AQuestion.linear("70", "10");
      case 3 -> AQuestion.percent();
      case 4 -> chance.in(40) ? new QuestionKind.Words() : AQuestion.choice("0", "1");
      case 5 -> AQuestion.choice("2", "0", "7", "3.5");
      default -> AQuestion.choice("0", "1", "2", "3");
    };
  }

  private Condition condition() {
    if (questions.isEmpty() || chance.in(60)) {
      return onFacts();
    }
    String question = chance.of(questions);
    return chance.in(70)
        ? Say.pointsAtLeast(question, chance.of("1", "2"))
        : Say.optionIn(question, "1", "2");
  }

  private Condition onFacts() {
    return switch (chance.between(0, 4)) {
      case 0 -> Say.is("f1", "true");
      case 1 -> new Condition.Not(Say.is("f2", "true"));
      case 2 -> Say.flag("FLAG");
      case 3 -> Say.atLeast("n1", "30");
      default -> new Condition.All(List.of(Say.is("f1", "true"), Say.atLeast("n1", "20")));
    };
  }

  private void levels(AQuestionnaire questionnaire) {
    questionnaire.level("one", chance.of("0", "5"));
    questionnaire.level("two", "20", gates(), gates());
    questionnaire.level("three", "45", gates(), gates());
  }

  private List<Gate> gates() {
    List<Gate> gates = new ArrayList<>();
    int count = chance.between(0, 2);
    for (int i = 0; i < count; i++) {
      gates.add(gate());
    }
    return gates;
  }

  private Gate gate() {
    BigDecimal points = new BigDecimal(chance.of("0.5", "1", "2"));
    return switch (chance.between(0, 5)) {
      case 0 -> new Gate.QuestionAtLeast(Say.id(chance.of(questions)), points);
      case 1 -> new Gate.QuestionsAtLeast(someQuestions(), points, chance.between(1, 2));
      case 2 -> new Gate.SocleShare(new BigDecimal(chance.of("50", "100")), points);
      case 3 -> new Gate.ThemesAtLeast(new BigDecimal(chance.of("10", "40")));
      case 4 ->
          new Gate.FactGate(
              new FactId("evidence_share"), new Condition.Test.AtLeast(new BigDecimal("20")));
      default ->
          new Gate.FactGate(
              new FactId("legal_gaps_without_dated_action"),
              new Condition.Test.AtMost(BigDecimal.ZERO));
    };
  }

  private List<NodeId> someQuestions() {
    Set<NodeId> some = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      some.add(Say.id(chance.of(questions)));
    }
    return List.copyOf(some);
  }

  private Facts facts() {
    Facts facts = Facts.NONE;
    for (String bool : List.of("f1", "f2")) {
      if (chance.in(75)) {
        facts = facts.with(new FactId(bool), new FactValue.Bool(chance.in(50)));
      }
    }
    return chance.in(75)
        ? facts.with(
            new FactId("n1"), new FactValue.Number(BigDecimal.valueOf(chance.between(0, 80))))
        : facts;
  }

  private Toolbox toolbox() {
    List<ToolboxAction> actions = new ArrayList<>();
    int count = chance.between(0, 5);
    for (int i = 0; i < count; i++) {
      AnAction action = AnAction.of("A" + i).moves(chance.of(questions), "0", "1");
      if (chance.in(50)) {
        action.moves(chance.of(questions), chance.of("0", "1"), "2");
      }
      if (i > 0 && chance.in(40)) {
        action.requires("A" + chance.between(0, i - 1));
      }
      actions.add(chance.in(30) ? action.immediate().build() : action.build());
    }
    return Toolbox.of("2026-11-01", actions);
  }

  private Obligations obligations() {
    return Obligations.of(
        "2026-11-01",
        List.of(
            new Obligation(
                new ObligationId("D1"),
                Text.of("D1"),
                onFacts(),
                true,
                null,
                null,
                null,
                null,
                null,
                TODAY)));
  }

  private Situation.Platform platform() {
    Set<ObligationId> dated = chance.in(30) ? Set.of(new ObligationId("D1")) : Set.of();
    return new Situation.Platform(dated, null, null);
  }
}
