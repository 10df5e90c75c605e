package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.AQuestion;
import org.palier.domain.Say;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;

/// What holds of every result. `check` fails where it does not, and says whether there was anything
/// to check.
enum Law {
  /// Values, bests, masses and shares stay between nothing and all; a gain is never negative.
  BOUNDED {
    @Override
    boolean check(Engine engine, World world) {
      Evaluation result = engine.evaluate(world);
      rated(result).forEach((node, score) -> bounded(node, score));
      result
          .recommendations()
          .all()
          .forEach(one -> assertThat(one.gain().signum()).isGreaterThanOrEqualTo(0));
      assertThat(result.evidenceShare()).isBetween(Law.NONE, Law.HUNDRED);
      assertThat(result.dontKnowShare()).isBetween(Law.NONE, Law.HUNDRED);
      return !rated(result).isEmpty();
    }
  },

  /// The four masses sum to 1, and what is earned is the value.
  MASSES {
    @Override
    boolean check(Engine engine, World world) {
      Evaluation result = engine.evaluate(world);
      rated(result)
          .forEach(
              (node, score) -> {
                Masses masses = score.masses();
                BigFraction sum =
                    masses
                        .earned()
                        .add(masses.missed())
                        .add(masses.unanswered())
                        .add(masses.dontKnow());
                assertThat(sum).as("masses of %s", node).isEqualTo(BigFraction.ONE);
                assertThat(masses.earned()).as("earned of %s", node).isEqualTo(score.value());
              });
      return !rated(result).isEmpty();
    }
  },

  /// The order in which facts and answers were given changes nothing.
  ORDER {
    @Override
    boolean check(Engine engine, World world) {
      Situation before = world.situation();
      Random dice = world.dice();
      Situation after =
          new Situation(
              new Facts(shuffled(before.facts().given(), dice)),
              new Answers(shuffled(before.answers().entries(), dice)),
              before.on(),
              before.platform());
      assertThat(engine.evaluate(world.with(after))).isEqualTo(engine.evaluate(world));
      return before.answers().entries().size() > 1;
    }
  },

  /// Improving an answer lowers no score and no level while every condition keeps its truth value
  /// and no new legal gap comes to light.
  IMPROVEMENT {
    @Override
    boolean check(Engine engine, World world) {
      Optional<World> improved = improved(world);
      if (improved.isEmpty() || !truths(improved.get()).equals(truths(world))) {
        return false;
      }
      Evaluation before = engine.evaluate(world);
      Evaluation after = engine.evaluate(improved.get());
      if (!before.duties().equals(after.duties())) {
        return false;
      }
      Map<String, NodeScore.Rated> higher = rated(after);
      rated(before)
          .forEach(
              (node, score) -> {
                assertThat(higher).containsKey(node);
                assertThat(higher.getOrDefault(node, score).value())
                    .as("score of %s", node)
                    .isGreaterThanOrEqualTo(score.value());
              });
      assertThat(rank(world, after.maturity()))
          .isGreaterThanOrEqualTo(rank(world, before.maturity()));
      before
          .themes()
          .forEach(
              (theme, maturity) ->
                  assertThat(rank(world, after.themes().getOrDefault(theme, maturity)))
                      .as("level of %s", theme)
                      .isGreaterThanOrEqualTo(rank(world, maturity)));
      return true;
    }
  },

  /// A question that is not concerned counts for nothing, wherever it stands and whatever its
  /// left-over answer.
  NOT_CONCERNED {
    @Override
    boolean check(Engine engine, World world) {
      Random dice = world.dice();
      Questionnaire larger =
          Rewrite.children(world.questionnaire(), group -> withStrangers(group, world, dice));
      Evaluation before = engine.evaluate(world);
      Evaluation after = engine.evaluate(world.with(larger).with(withLeftOvers(larger, world)));
      assertThat(after.overall()).isEqualTo(before.overall());
      assertThat(after.nodes()).containsAllEntriesOf(before.nodes());
      assertThat(after.maturity()).isEqualTo(before.maturity());
      assertThat(after.themes()).isEqualTo(before.themes());
      assertThat(after.recommendations()).isEqualTo(before.recommendations());
      assertThat(after.duties()).isEqualTo(before.duties());
      assertThat(after.evidenceShare()).isEqualTo(before.evidenceShare());
      assertThat(after.dontKnowShare()).isEqualTo(before.dontKnowShare());
      assertThat(after.finished()).isEqualTo(before.finished());
      return larger.questions().size() > world.questionnaire().questions().size();
    }
  },

  /// Nothing is left to gain by answering once everything is answered.
  FINISHED {
    @Override
    boolean check(Engine engine, World world) {
      Evaluation result = engine.evaluate(world);
      if (!result.finished()) {
        return false;
      }
      rated(result)
          .forEach(
              (node, score) ->
                  assertThat(score.best()).as("best of %s", node).isEqualTo(score.value()));
      return !rated(result).isEmpty();
    }
  },

  /// No score is above what it could be.
  BEST {
    @Override
    boolean check(Engine engine, World world) {
      Evaluation result = engine.evaluate(world);
      rated(result)
          .forEach(
              (node, score) ->
                  assertThat(score.best())
                      .as("best of %s", node)
                      .isGreaterThanOrEqualTo(score.value()));
      return !rated(result).isEmpty();
    }
  };

  private static final java.math.BigDecimal NONE = java.math.BigDecimal.ZERO;
  private static final java.math.BigDecimal HUNDRED = java.math.BigDecimal.valueOf(100);
  private static final Condition NEVER = new Condition.Any(List.of());

  /// Fails where the law does not hold; false where there was nothing to check.
  abstract boolean check(Engine engine, World world);

  /// The rated scores by node, that of the whole under `*`.
  private static Map<String, NodeScore.Rated> rated(Evaluation result) {
    Map<String, NodeScore.Rated> rated = new LinkedHashMap<>();
    if (result.overall() instanceof NodeScore.Rated score) {
      rated.put("*", score);
    }
    result
        .nodes()
        .forEach(
            (node, score) -> {
              if (score instanceof NodeScore.Rated known) {
                rated.put(node.value(), known);
              }
            });
    return rated;
  }

  private static void bounded(String node, NodeScore.Rated score) {
    Masses masses = score.masses();
    for (BigFraction part :
        List.of(
            score.value(),
            score.best(),
            masses.earned(),
            masses.missed(),
            masses.unanswered(),
            masses.dontKnow())) {
      assertThat(part).as("part of %s", node).isBetween(BigFraction.ZERO, BigFraction.ONE);
    }
  }

  private static <K, V> Map<K, V> shuffled(Map<K, V> map, Random dice) {
    List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
    Collections.shuffle(entries, dice);
    Map<K, V> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
    return shuffled;
  }

  private static Optional<World> improved(World world) {
    Reading reading = world.reading();
    Random dice = world.dice();
    List<Question> questions = new ArrayList<>(world.questionnaire().questions().values());
    Collections.shuffle(questions, dice);
    AnswerMaker maker = new AnswerMaker(new Chance(dice));
    for (Question question : questions) {
      Optional<Entry> better = maker.better(question, reading);
      if (better.isPresent()) {
        return Optional.of(
            world.with(world.situation().answers().with(question.id(), better.get())));
      }
    }
    return Optional.empty();
  }

  private static List<Truth> truths(World world) {
    Reading reading = world.reading();
    List<Truth> truths = new ArrayList<>();
    for (Node node : world.questionnaire().nodes()) {
      truths.add(reading.truth(node.when()));
      node.reductions().forEach(reduction -> truths.add(reading.truth(reduction.when())));
    }
    return truths;
  }

  private static int rank(World world, Maturity maturity) {
    @Nullable LevelId level = maturity.level();
    return world.questionnaire().levels().stream().map(each -> each.id()).toList().indexOf(level);
  }

  /// Under `missing_weight: equal` the weight of what is not concerned goes to the others, so the
  /// strangers weigh nothing there.
  private static List<Node> withStrangers(Group group, World world, Random dice) {
    List<Node> children = new ArrayList<>(group.children());
    if (dice.nextInt(100) < 60) {
      String weight = sharesEqually(world.questionnaire()) ? "0" : "" + dice.nextInt(4);
      AQuestion stranger =
          AQuestion.of("stranger-" + group.id()).when(NEVER).weight(weight).socle().duties("D1");
      children.add(dice.nextInt(children.size() + 1), stranger.build());
    }
    return children;
  }

  private static boolean sharesEqually(Questionnaire questionnaire) {
    return questionnaire.scoring().missingWeight() == Group.MissingWeight.EQUAL
        || questionnaire.nodes().stream()
            .anyMatch(
                node ->
                    node instanceof Group group
                        && group.missingWeight() == Group.MissingWeight.EQUAL);
  }

  private static Answers withLeftOvers(Questionnaire larger, World world) {
    Answers answers = world.situation().answers();
    for (NodeId id : larger.questions().keySet()) {
      if (id.value().startsWith("stranger")) {
        answers =
            answers.with(
                id, new Entry(Say.chosen(world.chance() % 2 == 0 ? "0" : "3"), "", "proof"));
      }
    }
    return answers;
  }
}
