package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;

/// An engine with one mistake of the kind people make, and the law that tells.
enum Fault implements Engine {
  /// The ticks of a question of several are added up and never cut at its full points.
  TICKS_BEYOND_FULL(Law.BOUNDED) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      return rescored(
          SOUND.evaluate(referential, situation),
          (node, score) -> {
            Question question = referential.questionnaire().questions().get(node);
            Entry entry = situation.answers().entries().get(node);
            return question != null
                    && entry != null
                    && question.kind() instanceof QuestionKind.Multiple kind
                    && entry.answer() instanceof Answer.Ticked ticked
                ? uncut(kind, ticked)
                : score;
          });
    }

    private static NodeScore.Rated uncut(QuestionKind.Multiple kind, Answer.Ticked ticked) {
      BigFraction value =
          kind.options().stream()
              .filter(option -> ticked.options().contains(option.id()))
              .map(option -> Fractions.of(option.points()))
              .reduce(BigFraction.ZERO, BigFraction::add)
              .divide(Fractions.of(kind.full()));
      BigFraction missed = BigFraction.ONE.subtract(value);
      return new NodeScore.Rated(
          value, value, new Masses(value, missed, BigFraction.ZERO, BigFraction.ZERO));
    }
  },

  /// The masses are taken before the cap.
  MASSES_BEFORE_THE_CAP(Law.MASSES) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      Evaluation uncapped =
          SOUND.evaluate(
              new Referential(
                  Rewrite.questions(referential.questionnaire(), Rewrite::withoutCap),
                  referential.toolbox(),
                  referential.obligations()),
              situation);
      return rescored(
          SOUND.evaluate(referential, situation),
          (node, score) ->
              uncapped.nodes().get(node) instanceof NodeScore.Rated rated
                  ? new NodeScore.Rated(score.value(), score.best(), rated.masses())
                  : score);
    }
  },

  /// A don't know is counted as unanswered too.
  DONT_KNOW_COUNTED_TWICE(Law.MASSES) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      return rescored(
          SOUND.evaluate(referential, situation),
          (node, score) -> {
            Masses masses = score.masses();
            return new NodeScore.Rated(
                score.value(),
                score.best(),
                new Masses(
                    masses.earned(),
                    masses.missed(),
                    masses.unanswered().add(masses.dontKnow()),
                    masses.dontKnow()));
          });
    }
  },

  /// The answer that came last is lost.
  LAST_ANSWER_LOST(Law.ORDER) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      List<Map.Entry<NodeId, Entry>> entries =
          new ArrayList<>(situation.answers().entries().entrySet());
      Map<NodeId, Entry> kept = new LinkedHashMap<>();
      entries.stream()
          .limit(Math.max(0, entries.size() - 1))
          .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
      return SOUND.evaluate(referential, with(situation, new Answers(kept)));
    }
  },

  /// What is unanswered is left out of the mean, so a poor answer costs more than none.
  UNANSWERED_LEFT_OUT(Law.IMPROVEMENT) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      Reading reading = reading(referential, situation);
      return SOUND.evaluate(
          with(
              referential,
              question ->
                  reading.state(question.id()) == QuestionState.UNANSWERED
                      ? Rewrite.asked(question, question.when(), false)
                      : question),
          situation);
    }
  },

  /// A gate lets an unanswered question pass, so that a poor answer closes it.
  GATE_PASSES_UNANSWERED(Law.IMPROVEMENT) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      Reading reading = reading(referential, situation);
      var lenient =
          Rewrite.levels(
              referential.questionnaire(),
              level ->
                  new Level(
                      level.id(),
                      level.title(),
                      level.description(),
                      level.themeDescription(),
                      level.from(),
                      closing(level.gates(), reading),
                      closing(level.themeGates(), reading)));
      return SOUND.evaluate(
          new Referential(lenient, referential.toolbox(), referential.obligations()), situation);
    }

    private static List<Gate> closing(List<Gate> gates, Reading reading) {
      return gates.stream()
          .filter(
              gate ->
                  !(gate instanceof Gate.QuestionAtLeast(NodeId id, var _))
                      || reading.state(id) != QuestionState.UNANSWERED)
          .toList();
    }
  },

  /// What is not concerned counts as nothing earned.
  NOT_CONCERNED_AS_ZERO(Law.NOT_CONCERNED) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      Reading reading = reading(referential, situation);
      Set<NodeId> strangers =
          referential.questionnaire().questions().values().stream()
              .filter(question -> reading.truth(question.when()) == Truth.FALSE)
              .map(Question::id)
              .collect(Collectors.toSet());
      Answers answers = situation.answers();
      for (NodeId stranger : strangers) {
        answers = answers.with(stranger, Entry.of(new Answer.DontKnow()));
      }
      return SOUND.evaluate(
          with(
              referential,
              question ->
                  strangers.contains(question.id())
                      ? Rewrite.asked(question, Condition.ALWAYS, question.rated())
                      : question),
          with(situation, answers));
    }
  },

  /// What is not known is taken for what may still be earned.
  DONT_KNOW_MAY_BE_EARNED(Law.FINISHED) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      return rescored(
          SOUND.evaluate(referential, situation),
          (node, score) ->
              new NodeScore.Rated(
                  score.value(), score.best().add(score.masses().dontKnow()), score.masses()));
    }
  },

  /// The best forgets what is already earned.
  BEST_FORGETS_THE_EARNED(Law.BEST) {
    @Override
    public Evaluation evaluate(Referential referential, Situation situation) {
      return rescored(
          SOUND.evaluate(referential, situation),
          (node, score) ->
              new NodeScore.Rated(score.value(), score.masses().unanswered(), score.masses()));
    }
  };

  private final Law law;

  Fault(Law law) {
    this.law = law;
  }

  Law law() {
    return law;
  }

  private static Reading reading(Referential referential, Situation situation) {
    return Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
  }

  private static Situation with(Situation situation, Answers answers) {
    return new Situation(situation.facts(), answers, situation.on(), situation.platform());
  }

  private static Referential with(
      Referential referential, java.util.function.UnaryOperator<Question> change) {
    return new Referential(
        Rewrite.questions(referential.questionnaire(), change),
        referential.toolbox(),
        referential.obligations());
  }

  /// The same result with other scores of its nodes.
  private static Evaluation rescored(
      Evaluation it, BiFunction<NodeId, NodeScore.Rated, NodeScore.Rated> change) {
    Map<NodeId, NodeScore> nodes = new LinkedHashMap<>();
    it.nodes()
        .forEach(
            (node, score) ->
                nodes.put(
                    node,
                    score instanceof NodeScore.Rated rated ? change.apply(node, rated) : score));
    return new Evaluation(
        it.states(),
        it.overall(),
        nodes,
        it.maturity(),
        it.themes(),
        it.recommendations(),
        it.duties(),
        it.evidenceShare(),
        it.dontKnowShare(),
        it.finished());
  }
}
