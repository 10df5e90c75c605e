package org.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.NodeScore;

/// What a demonstration over the shipped questionnaire looks like, whatever its size.
abstract class Plausibility {

  private final Referential referential;
  private final List<SyntheticOrganisation> organisations;
  private final List<Chapter> submitted;
  private final List<List<Evaluation>> results;

  Plausibility(Sample sample) {
    referential = sample.referential();
    organisations = sample.organisations();
    results = sample.results();
    submitted =
        organisations.stream().flatMap(organisation -> organisation.submitted().stream()).toList();
  }

  @Test
  void theLargestSectorHasAtLeastFourTimesTheMedianOne() {
    List<Long> counts = counts(word(BuiltinFacts.SECTOR)).values().stream().sorted().toList();
    double median = (counts.get((counts.size() - 1) / 2) + counts.get(counts.size() / 2)) / 2.0;
    assertThat(counts.getLast()).isGreaterThanOrEqualTo((long) Math.ceil(4 * median));
  }

  @Test
  void mostOrganisationsAreVerySmallAndEverySizeOccurs() {
    Map<String, Long> sizes = counts(word(BuiltinFacts.SIZE));
    assertThat(sizes).containsOnlyKeys(BuiltinFacts.SIZES);
    assertThat(sizes.getOrDefault("T0", 0L) + sizes.getOrDefault("T1", 0L))
        .isGreaterThan(organisations.size() * 6L / 10);
  }

  @Test
  void everyTypeOccursAndCompaniesAreTheMost() {
    Map<String, Long> types = counts(word(BuiltinFacts.TYPE));
    assertThat(types).containsOnlyKeys(BuiltinFacts.TYPES);
    assertThat(types.getOrDefault("ENT", 0L)).isGreaterThan(organisations.size() / 2L);
  }

  @Test
  void theCommunesAreThoseOfTheTerritoryAndTheLargestHasTheMost() {
    Map<String, Long> communes = counts(word(BuiltinFacts.COMMUNE));
    assertThat(communes.keySet())
        .isSubsetOf(ADemonstration.COMMUNES.stream().map(commune -> commune.code()).toList());
    assertThat(communes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
        .returns("86194", Map.Entry::getKey);
    assertThat(communes).hasSizeGreaterThan(30);
  }

  @Test
  void factsFitWhatTheOrganisationDoes() {
    assertThat(share("restauration_commerciale", sector("hospitality"))).isGreaterThan(0.6);
    assertThat(share("restauration_commerciale", sector("construction"))).isLessThan(0.1);
    assertThat(share("restauration_collective", sector("education"))).isGreaterThan(0.5);
    assertThat(share("chantiers", sector("construction"))).isGreaterThan(0.8);
  }

  @Test
  void everyFactAndEveryAnswerFits() {
    for (Chapter chapter : submitted) {
      Reading reading = Reading.of(referential.questionnaire(), chapter.facts(), chapter.answers());
      assertThat(chapter.facts().given().entrySet())
          .allMatch(
              fact ->
                  FactCheck.problem(reading.questionnaire(), fact.getKey(), fact.getValue())
                      .isEmpty());
      assertThat(chapter.answers().entries().entrySet())
          .allMatch(
              answer ->
                  AnswerCheck.problems(
                          reading.questionnaire().question(answer.getKey()).orElseThrow(),
                          answer.getValue(),
                          reading)
                      .isEmpty());
      assertThat(reading.isFinished()).isTrue();
    }
  }

  @Test
  void everyFactIsAskedOfSome() {
    assertThat(referential.questionnaire().facts())
        .filteredOn(fact -> fact.kind() instanceof Fact.Kind.Bool)
        .allSatisfy(
            fact ->
                assertThat(organisations)
                    .as(fact.id().value())
                    .anyMatch(
                        organisation -> organisation.last().facts().value(fact.id()).isPresent()));
  }

  @Test
  void theScoresOfTwoThemesCorrelateAsInLife() {
    List<NodeId> themes = referential.questionnaire().themes().stream().map(Group::id).toList();
    for (NodeId left : themes) {
      for (NodeId right : themes) {
        if (left.compareTo(right) < 0) {
          assertThat(correlation(left, right)).as(left + " and " + right).isBetween(0.2, 0.7);
        }
      }
    }
  }

  @Test
  void allLevelsOccur() {
    Set<LevelId> reached =
        results.stream()
            .map(evaluations -> evaluations.getLast().maturity().level())
            .filter(level -> level != null)
            .collect(Collectors.toSet());
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            referential.questionnaire().levels().stream().map(Level::id).toList());
  }

  @Test
  void theHighestLevelIsRare() {
    LevelId top = referential.questionnaire().levels().getLast().id();
    long there =
        results.stream()
            .filter(evaluations -> top.equals(evaluations.getLast().maturity().level()))
            .count();
    assertThat(there).isBetween(1L, results.size() / 20L);
  }

  @Test
  void someAreHeldBackByAGateThatTheirScoreAlonePasses() {
    assertThat(results)
        .anyMatch(
            evaluations ->
                !evaluations.getLast().maturity().blockedBy().isEmpty()
                    && score(evaluations.getLast().overall()) >= 40);
  }

  @Test
  void betweenAFifthAndTwoFifthsComeBack() {
    double back = results.stream().filter(evaluations -> evaluations.size() > 1).count();
    assertThat(back / organisations.size()).isBetween(0.2, 0.4);
  }

  @Test
  void whoComesBackIsThreeToEightPointsFurther() {
    double[] progress =
        results.stream()
            .filter(evaluations -> evaluations.size() > 1)
            .mapToDouble(
                evaluations ->
                    score(evaluations.getLast().overall())
                        - score(evaluations.getFirst().overall()))
            .sorted()
            .toArray();
    assertThat(progress[progress.length / 2]).isBetween(3.0, 8.0);
    assertThat(progress[0]).isNegative();
  }

  @Test
  void someDraftsAreUnfinished() {
    double unfinished =
        organisations.stream().filter(organisation -> organisation.submitted().isEmpty()).count();
    assertThat(unfinished / organisations.size()).isBetween(0.05, 0.15);
  }

  @Test
  void dontKnowsNotApplicablesAndCommentsAreThereAndRare() {
    assertThat(entries(entry -> entry.answer() instanceof Answer.DontKnow)).isBetween(0.01, 0.1);
    assertThat(entries(entry -> entry.answer() instanceof Answer.NotApplicable))
        .isBetween(0.005, 0.05);
    assertThat(entries(entry -> !entry.comment().isEmpty())).isBetween(0.005, 0.05);
  }

  @Test
  void whoIsFurtherProvesMore() {
    List<Evaluation> byScore =
        results.stream()
            .map(List::getLast)
            .sorted(Comparator.comparingDouble(evaluation -> score(evaluation.overall())))
            .toList();
    int quarter = byScore.size() / 4;
    assertThat(evidence(byScore.subList(byScore.size() - quarter, byScore.size())))
        .isGreaterThan(1.5 * evidence(byScore.subList(0, quarter)));
  }

  private double correlation(NodeId left, NodeId right) {
    List<Correlation.Pair> pairs = new ArrayList<>();
    for (List<Evaluation> evaluations : results) {
      Map<NodeId, NodeScore> nodes = evaluations.getLast().nodes();
      if (nodes.get(left) instanceof NodeScore.Rated
          && nodes.get(right) instanceof NodeScore.Rated) {
        pairs.add(new Correlation.Pair(score(nodes.get(left)), score(nodes.get(right))));
      }
    }
    return Correlation.of(pairs);
  }

  private double entries(Predicate<Entry> wanted) {
    List<Entry> entries =
        submitted.stream()
            .flatMap(chapter -> chapter.answers().entries().values().stream())
            .toList();
    return (double) entries.stream().filter(wanted).count() / entries.size();
  }

  private double share(String fact, Predicate<SyntheticOrganisation> among) {
    List<String> values =
        organisations.stream()
            .filter(among)
            .flatMap(organisation -> organisation.last().facts().value(new FactId(fact)).stream())
            .map(Object::toString)
            .toList();
    return values.stream().filter(value -> value.contains("true")).count() / (double) values.size();
  }

  private static Predicate<SyntheticOrganisation> sector(String sector) {
    return organisation -> word(BuiltinFacts.SECTOR).apply(organisation).equals(sector);
  }

  private static Function<SyntheticOrganisation, String> word(FactId fact) {
    return organisation -> organisation.last().facts().word(fact).orElseThrow();
  }

  private Map<String, Long> counts(Function<SyntheticOrganisation, String> key) {
    return organisations.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static double evidence(List<Evaluation> evaluations) {
    return Stream.of(evaluations)
        .flatMap(List::stream)
        .mapToDouble(evaluation -> evaluation.evidenceShare().doubleValue())
        .average()
        .orElseThrow();
  }

  private static double score(NodeScore score) {
    return score instanceof NodeScore.Rated rated ? 100 * rated.value().doubleValue() : 0;
  }
}
