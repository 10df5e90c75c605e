package org.palier.domain.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.World;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.versions.UpgradePath.Step;

/// The laws of carrying answers from version to version, on generated questionnaires and tables.
class UpgradeLawsTest {

  private static final int TRIES = 500;
  private static final String SEED = "20261122";

  /// Three versions with the tables between them, and answers to the first.
  record Case(World world, Step first, Step second) {

    Carried carried(Step... steps) {
      return new UpgradePath(List.of(steps))
          .carry(world.situation().facts(), world.situation().answers());
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(UpgradeLawsTest::make);
  }

  private static Case make(Random random) {
    World world = World.random(random);
    Step first = UpgradeMaker.next(world.referential().questionnaire(), random);
    return new Case(world, first, UpgradeMaker.next(first.later(), random));
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void twoStepsAtOnceGiveWhatOneAfterTheOtherGives(@ForAll("cases") Case some) {
    Carried half = some.carried(some.first());
    Carried whole = some.carried(some.first(), some.second());
    Carried rest = new UpgradePath(List.of(some.second())).carry(half.facts(), half.answers());
    assertThat(whole.answers().entries()).isEqualTo(rest.answers().entries());
    assertThat(whole.facts()).isEqualTo(rest.facts());
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void whatIsGivenIsCarriedOrReported(@ForAll("cases") Case some) {
    Carried carried = some.carried(some.first(), some.second());
    assertThat(carried.questionFates().stream().map(Fate::id))
        .containsExactlyInAnyOrderElementsOf(some.world().situation().answers().entries().keySet());
    assertThat(carried.factFates().stream().map(Fate::id))
        .containsExactlyInAnyOrderElementsOf(some.world().situation().facts().given().keySet());
    Set<NodeId> places = new HashSet<>();
    carried
        .questionFates()
        .forEach(
            fate -> {
              fate.after()
                  .forEach(
                      (place, entry) -> {
                        assertThat(places.add(place)).isTrue();
                        assertThat(carried.answers().entry(place)).contains(entry);
                      });
              assertThat(fate.isCarried() || !fate.losses().isEmpty()).isTrue();
            });
    assertThat(places).isEqualTo(carried.answers().entries().keySet());
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void whatIsCarriedFitsTheVersionItIsCarriedTo(@ForAll("cases") Case some) {
    Carried carried = some.carried(some.first(), some.second());
    Questionnaire now = some.second().later();
    carried
        .answers()
        .entries()
        .forEach(
            (id, entry) ->
                assertThat(AnswerCheck.fit(now.question(id).orElseThrow().kind(), entry.answer()))
                    .isEmpty());
    carried
        .facts()
        .given()
        .forEach((id, value) -> assertThat(FactCheck.problem(now, id, value)).isEmpty());
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void anUpgradeThatChangesNothingChangesNothing(@ForAll("cases") Case some) {
    Questionnaire same = some.world().referential().questionnaire();
    Carried carried = some.carried(new Step(Upgrade.keepingAll(same.reference()), same, same));
    carried
        .questionFates()
        .forEach(fate -> assertThat(fate.kind() == Fate.Kind.SAME || !fits(same, fate)).isTrue());
    assertThat(carried.facts()).isEqualTo(some.world().situation().facts());
    DualScore dual =
        DualScore.of(
            some.world().referential(),
            some.world().situation(),
            evaluation(some.world().referential(), some),
            some.world().referential(),
            UpgradePath.of(Upgrade.keepingAll(same.reference()), same, same));
    assertThat(dual.laterEvaluation().nodes()).isEqualTo(dual.ownEvaluation().nodes());
    assertThat(dual.laterEvaluation().maturity()).isEqualTo(dual.ownEvaluation().maturity());
  }

  /// The generator also makes answers that their question refuses.
  private static boolean fits(Questionnaire same, Fate<NodeId, ?> fate) {
    return fate.losses().isEmpty() || same.question(fate.id()).isEmpty();
  }

  private static Evaluation evaluation(Referential referential, Case some) {
    return Evaluator.evaluate(referential, some.world().situation());
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void theScoreUnderTheLaterVersionIsThatOfTheAnswersCarried(@ForAll("cases") Case some) {
    Referential later =
        new Referential(
            some.first().later(), Toolbox.EMPTY, some.world().referential().obligations());
    DualScore dual =
        DualScore.of(
            some.world().referential(),
            some.world().situation(),
            evaluation(some.world().referential(), some),
            later,
            new UpgradePath(List.of(some.first())));
    assertThat(dual.laterEvaluation()).isEqualTo(Evaluator.evaluate(later, dual.laterSituation()));
    assertThat(dual.laterSituation().on()).isEqualTo(some.world().situation().on());
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void theGeneratorReachesEveryFate(@ForAll("cases") Case some) {
    Carried carried = some.carried(some.first());
    for (Fate.Kind kind : Fate.Kind.values()) {
      Statistics.label(kind.name())
          .collect(carried.questionFates().stream().anyMatch(fate -> fate.kind() == kind))
          .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 20));
    }
    Statistics.label("taken")
        .collect(
            carried.questionFates().stream()
                .flatMap(fate -> fate.losses().stream())
                .anyMatch(Fate.Loss.Taken.class::isInstance))
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 5));
  }
}
