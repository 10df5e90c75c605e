package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.Say;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.toolbox.Toolbox;
import org.palier.web.PlainWords;

class ReceiptWordsTest {

  private static final AGroup CAPPED =
      AGroup.of("T")
          .missingWeight(Group.MissingWeight.EQUAL)
          .with(
              AQuestion.of("A").weight("2").reduce(Say.is("f", "true"), "0.5"),
              AQuestion.of("B").capBy("A"),
              AQuestion.of("C"),
              AQuestion.of("D").when(Say.is("f", "false")));
  private static final AGroup LEAST =
      AGroup.of("U")
          .aggregate(Group.Aggregate.MIN)
          .with(AQuestion.of("E"), AQuestion.of("F"))
          .with(AGroup.of("N").with(AQuestion.of("G")));
  private static final AGroup FRAGILE =
      AGroup.of("V").minRated(2).with(AQuestion.of("H"), AQuestion.of("I"));

  @Test
  void aLineSaysTheAnswerAndWhatChangedItsWeight() {
    assertThat(row(page("T", true), "A").note())
        .contains("Réponse : « option 1 ».")
        .contains("Poids de 2 réduit, × 0,5 :")
        .contains("Le poids comprend 1 reçu de ce qui n’est pas noté.");
    assertThat(row(page("T", true), "A")).extracting(ReceiptPage.Row::weight).isEqualTo("2");
  }

  @Test
  void aCapIsNamedWithItsValue() {
    assertThat(row(page("T", true), "B").note()).contains("Plafonné à 33,3 par « title of A ».");
  }

  @Test
  void theColumnAddsUpToTheTotal() {
    for (String node : List.of("", "T", "U", "N")) {
      ReceiptPage page = page(node, true);
      BigDecimal sum =
          page.rows().stream()
              .filter(ReceiptPage.Row::rated)
              .map(row -> number(row.brings()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(node).isEqualByComparingTo(number(page.sums().getFirst().amount()));
    }
  }

  @Test
  void whatIsLeftOutSaysWhy() {
    assertThat(row(page("T", true), "D").note()).startsWith("Ne vous concerne pas. Concerne :");
    assertThat(row(page("T", true), "D").rated()).isFalse();
    assertThat(row(page("", true), "V").note())
        .isEqualTo("Trop peu de questions notées : 1, il en faut 2.");
  }

  @Test
  void onlyWhoMayEditReadsTheReasonGiven() {
    assertThat(row(page("T", true), "C").note())
        .isEqualTo("Déclarée sans objet : « nothing of the kind here ».");
    assertThat(row(page("T", false), "C").note()).isEqualTo("Déclarée sans objet.");
  }

  @Test
  void theLineThatDecidesIsMarked() {
    ReceiptPage page = page("U", true);
    assertThat(row(page, "F").note()).contains("Cette ligne décide.");
    assertThat(row(page, "E").note()).doesNotContain("décide");
    assertThat(page.sentences().getFirst()).contains("la plus basse");
  }

  @Test
  void aNestedGroupHasAReceiptOfItsOwn() {
    assertThat(row(page("U", true), "N").node()).isEqualTo("N");
    assertThat(page("N", true).above()).isEqualTo("U");
    assertThat(page("U", true).above()).isEmpty();
  }

  @Test
  void aGroupThatIsNotRatedHasNoTotal() {
    ReceiptPage page = page("V", true);
    assertThat(page.sums()).isEmpty();
    assertThat(page.score()).isEmpty();
    assertThat(page.sentences()).hasSize(1);
  }

  @Test
  void anythingElseShowsTheWhole() {
    assertThat(page("A", true).whole()).isTrue();
    assertThat(page("nothing", true).whole()).isTrue();
  }

  private static ReceiptPage.Row row(ReceiptPage page, String code) {
    ReceiptPage.Row row =
        page.rows().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    return new ReceiptPage.Row(
        false,
        row.node(),
        row.code(),
        row.name(),
        PlainWords.plain(row.note()),
        row.rated(),
        row.score(),
        row.weight(),
        row.brings());
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(',', '.'));
  }

  private static ReceiptPage page(String node, boolean editable) {
    ResultPage.Head head =
        new ResultPage.Head(
            new UUID(0, 1),
            "",
            Instant.parse("2026-11-22T09:30:00Z"),
            false,
            editable,
            false,
            java.util.List.of());
    Outcome outcome = outcome();
    Receipt receipt = Receipt.of(outcome.reading(), outcome.evaluation());
    return new ReceiptWords(head, outcome, receipt, Tiny.FRENCH, PlainWords.CONDITIONS).page(node);
  }

  private static Outcome outcome() {
    Referential referential =
        new Referential(
            AQuestionnaire.of(CAPPED, LEAST, FRAGILE)
                .fact(AQuestionnaire.bool("f", Condition.ALWAYS))
                .level("start", "0")
                .build(),
            Toolbox.of("2026-11-01", List.of()),
            Obligations.of("2026-11-01", List.of()));
    Answers answers =
        Say.answers("A", "1", "B", "3", "E", "3", "F", "1", "G", "2", "H", "1")
            .with(Say.id("C"), Entry.of(Say.notApplicable()))
            .with(Say.id("I"), Entry.of(Say.notApplicable()));
    Facts facts = Say.yes("f");
    Situation situation = new Situation(facts, answers, Tiny.DAY, Situation.Platform.NOTHING);
    return Outcome.of(referential, situation, Evaluator.evaluate(referential, situation));
  }
}
