package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.chosen;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.ticked;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question.NotApplicable;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;

class AnswerSamplesTest {

  @Test
  void everyOptionIsTriedAndWhatIsNoAnswer() {
    assertThat(samples(new NotApplicable.Justified(), AQuestion.choice("0", "1"), List.of()))
        .containsExactly(chosen("0"), chosen("1"), dontKnow(), new Answer.NotApplicable("-"));
  }

  @Test
  void withoutObjectIsNotTriedWhereItIsNeverAllowed() {
    assertThat(of(AQuestion.choice("0"))).containsExactly(chosen("0"), dontKnow());
  }

  @Test
  void wordsHaveNoAnswerToTry() {
    assertThat(of(new QuestionKind.Words())).containsExactly(dontKnow());
  }

  @Test
  void eachBandIsTriedAtItsStart() {
    assertThat(of(AQuestion.bands("0", "0", "10", "1")))
        .containsExactly(measured("0"), measured("10"), dontKnow());
  }

  @Test
  void aLineIsTriedWhereItJustReachesThePoints() {
    assertThat(of(line("0", "1", "3"), "1"))
        .containsExactly(measured("0"), measured("0.333333333334"), dontKnow());
    assertThat(of(line("1", "0", "3"), "1"))
        .containsExactly(measured("1"), measured("0.666666666666"), dontKnow());
  }

  @Test
  void aPercentIsALineFromZeroToAHundred() {
    assertThat(of(new QuestionKind.Percent(BigDecimal.TWO), "1"))
        .containsExactly(measured("0"), measured("50.000000000000"), dontKnow());
  }

  @Test
  void ofSeveralOptionsOneSetIsTriedForEachWayTheTestsTurnOut() {
    QuestionKind kind = AQuestion.multiple("2", "1", "1");
    assertThat(of(kind)).containsExactly(ticked(), dontKnow());
    assertThat(of(kind, "1")).containsExactly(ticked(), ticked("0"), dontKnow());
    assertThat(of(kind, "1", "2"))
        .containsExactly(ticked(), ticked("0"), ticked("0", "1"), dontKnow());
    assertThat(AnswerSamples.of(question(kind), Set.of(), Set.of(new OptionId("1"))).orElseThrow())
        .containsExactly(ticked(), ticked("1"), dontKnow());
  }

  @Test
  void twelveOptionsAreTriedAndThirteenAreTooMany() {
    assertThat(TickedSets.of(many(12)).orElseThrow()).hasSize(4096);
    assertThat(TickedSets.of(many(13))).isEmpty();
    assertThat(AnswerSamples.of(question(many(13)), Set.of(), Set.of())).isEmpty();
  }

  @Test
  void anOptionThatStandsAloneIsInNoSetWithOthers() {
    var kind =
        new QuestionKind.Multiple(
            List.of(option("a", false), option("b", false), option("none", true)), BigDecimal.TWO);
    assertThat(TickedSets.of(kind).orElseThrow())
        .containsExactly(Set.of(), options("a"), options("b"), options("a", "b"), options("none"));
  }

  @Test
  void aSetEarnsTheSumOfItsPointsUpToFull() {
    var kind = (QuestionKind.Multiple) AQuestion.multiple("3", "1", "1.5", "2");
    assertThat(TickedSets.points(kind, options("0", "1"))).isEqualByComparingTo("2.5");
    assertThat(TickedSets.points(kind, options("0", "1", "2"))).isEqualByComparingTo("3");
    assertThat(TickedSets.points(kind, Set.of())).isZero();
  }

  private static QuestionKind.Multiple many(int count) {
    String[] points = Collections.nCopies(count, "1").toArray(String[]::new);
    return (QuestionKind.Multiple) AQuestion.multiple("3", points);
  }

  private static QuestionKind.Option option(String id, boolean exclusive) {
    return new QuestionKind.Option(new OptionId(id), BigDecimal.ONE, Text.of(id), exclusive);
  }

  private static QuestionKind line(String zero, String full, String points) {
    return new QuestionKind.Linear(
        null, new BigDecimal(zero), new BigDecimal(full), new BigDecimal(points));
  }

  private static Set<OptionId> options(String... ids) {
    return Stream.of(ids).map(OptionId::new).collect(Collectors.toSet());
  }

  private static List<Answer> of(QuestionKind kind, String... points) {
    return samples(new NotApplicable.Never(), kind, List.of(points));
  }

  private static List<Answer> samples(NotApplicable rule, QuestionKind kind, List<String> points) {
    Set<BigDecimal> asked = points.stream().map(BigDecimal::new).collect(Collectors.toSet());
    Optional<List<Answer>> answers =
        AnswerSamples.of(AQuestion.of("A").notApplicable(rule).kind(kind).build(), asked, Set.of());
    return answers.orElseThrow();
  }

  private static org.palier.domain.questionnaire.Question question(QuestionKind kind) {
    return AQuestion.of("A").notApplicable(new NotApplicable.Never()).kind(kind).build();
  }
}
