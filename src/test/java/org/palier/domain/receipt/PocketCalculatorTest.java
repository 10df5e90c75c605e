package org.palier.domain.receipt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.Say;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.toolbox.Toolbox;

/// That the calculator is independent of the engine, and tells every wrong number.
class PocketCalculatorTest {

  /// What a receipt gives to compute with, or only says.
  private static final Set<String> GIVEN =
      Set.of(
          "node",
          "of",
          "by",
          "from",
          "level",
          "gates",
          "option",
          "full",
          "zero",
          "max",
          "decimals",
          "rounding",
          "state",
          "kind",
          "aggregate",
          "missingWeight",
          "minRated",
          "factor",
          "reason",
          "questionnaire",
          "engine",
          "when",
          "answer",
          "thresholds",
          "others",
          "words");

  @Test
  void itKnowsNothingOfThePlatform() {
    classes()
        .that(describe("count by hand", type -> isPocket(type.getSimpleName())))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..")
                .or(
                    describe(
                        "count by hand", type -> isPocket(type.getBaseComponentType().getName()))))
        .check(new ClassFileImporter().importPackagesOf(PocketCalculator.class));
  }

  private static boolean isPocket(String name) {
    return name.substring(name.lastIndexOf('.') + 1).startsWith("Pocket") && !name.endsWith("Test");
  }

  @Test
  void itTellsEveryNumberThatIsWrong() {
    String json = Printed.json(referential(), situation());
    assertThat(PocketCalculator.differences(Printed.read(json))).isEmpty();
    List<List<Object>> numbers = new ArrayList<>();
    collect(Printed.read(json), List.of(), numbers);
    assertThat(numbers).hasSizeGreaterThan(150);
    for (List<Object> path : numbers) {
      Map<?, ?> wrong = Printed.read(json);
      alter(wrong, path);
      assertThat(PocketCalculator.differences(wrong)).as(path.toString()).isNotEmpty();
    }
  }

  private static void collect(Object value, List<Object> path, List<List<Object>> into) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, inner) -> {
                if (inner != null && !GIVEN.contains(key) && !isDeclared(key, map)) {
                  collect(inner, with(path, key), into);
                }
              });
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          collect(list.get(i), with(path, i), into);
        }
      }
      default -> into.add(path);
    }
  }

  /// Given for a weight and for the points of a choice; computed elsewhere.
  private static boolean isDeclared(Object key, Map<?, ?> map) {
    return key.equals("declared") && "declared".equals(map.get("of"))
        || key.equals("points") && "choice".equals(map.get("kind"))
        || key.equals("dontKnow") && map.containsKey("nodes");
  }

  private static List<Object> with(List<Object> path, Object key) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  @SuppressWarnings("unchecked")
  private static void alter(Map<?, ?> receipt, List<Object> path) {
    Object at = receipt;
    for (Object key : path.subList(0, path.size() - 1)) {
      Object inner =
          at instanceof List<?> list ? list.get((Integer) key) : ((Map<?, ?>) at).get(key);
      at = java.util.Objects.requireNonNull(inner);
    }
    Map<Object, Object> map = (Map<Object, Object>) at;
    map.compute(
        path.getLast(),
        (key, value) ->
            switch (value) {
              case Boolean bool -> !bool;
              case Number number -> number.longValue() + 1;
              case null, default -> "22/7";
            });
  }

  private static Referential referential() {
    AGroup nested =
        AGroup.of("N")
            .aggregate(Group.Aggregate.MIN)
            .weightSum()
            .with(AQuestion.of("N1"), AQuestion.of("N2").weight("2"));
    AGroup first =
        AGroup.of("T")
            .missingWeight(Group.MissingWeight.EQUAL)
            .with(
                AQuestion.of("C").weight("3").reduce(Say.is("f", "true"), "0.5"),
                AQuestion.of("M").kind(AQuestion.multiple("4", "1", "2", "2.5")),
                AQuestion.of("L").kind(AQuestion.linear("70", "10")).capBy("C"),
                AQuestion.of("A").weight("0.5"))
            .with(nested);
    AGroup second =
        AGroup.of("U")
            .with(
                AQuestion.of("B").kind(AQuestion.bands("0", "0", "10", "2", "60", "3")),
                AQuestion.of("P").kind(AQuestion.percent()),
                AQuestion.of("Z"));
    AQuestionnaire questionnaire =
        AQuestionnaire.of(first, second)
            .fact(AQuestionnaire.bool("f", Condition.ALWAYS))
            .level("start", "0")
            .level("far", "90");
    return new Referential(
        questionnaire.build(),
        Toolbox.of("2026-11-01", List.of()),
        Obligations.of("2026-11-01", List.of()));
  }

  private static Situation situation() {
    Answers answers =
        Answers.NONE
            .with(Say.id("C"), Entry.of(Say.chosen("1")))
            .with(Say.id("M"), Entry.of(Say.ticked("0", "1")))
            .with(Say.id("L"), Entry.of(Say.measured("20")))
            .with(Say.id("A"), Entry.of(Say.notApplicable()))
            .with(Say.id("N1"), Entry.of(Say.chosen("2")))
            .with(Say.id("N2"), Entry.of(Say.dontKnow()))
            .with(Say.id("B"), Entry.of(Say.measured("12")))
            .with(Say.id("P"), Entry.of(Say.measured("33")));
    return new Situation(
        Facts.NONE.with(new FactId("f"), new FactValue.Bool(true)),
        answers,
        LocalDate.of(2026, 11, 22),
        Situation.Platform.NOTHING);
  }
}
