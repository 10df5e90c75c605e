package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.toolbox.Recommendation;
import org.palier.web.PlainWords;

class ActionWordsTest {

  private static final NodeId WATER = new NodeId("EAU-1");

  @Test
  void theAnswerBehindAnActionIsQuotedAndItsGainTold() {
    assertThat(why(chosen("0"), why(List.of(), null, null), BigFraction.of(18, 1000)))
        .isEqualTo(
            "Parce qu’à « Suivre ses consommations » (EAU-1) vous avez répondu"
                + " « Facture annuelle payée ». +1,8 point.");
  }

  @Test
  void theAnswerIsQuotedInTheWordsTheRespondentChose() {
    Facts association = Facts.NONE.with(BuiltinFacts.TYPE, new FactValue.Word("ASS"));
    Outcome outcome = Tiny.outcome(association, chosen("1"));
    assertThat(PlainWords.plain(new AnswerWords(outcome, Tiny.FRENCH).of(WATER)))
        .isEqualTo("« Relevé par la commune »");
  }

  @Test
  void notKnowingIsAReason() {
    Answers unknown = Answers.NONE.with(WATER, Entry.of(new Answer.DontKnow()));
    assertThat(why(unknown, why(List.of(), null, null), BigFraction.of(1, 50)))
        .isEqualTo(
            "Parce que vous ne savez pas encore répondre à « Suivre ses consommations » (EAU-1)."
                + " +2,0 points.");
  }

  @Test
  void aDutyAndAnActionThatWaitsAreReasons() {
    List<ObligationId> duties = List.of(new ObligationId("OB-EAU"));
    assertThat(why(chosen("0"), why(duties, null, new ActionId("DEC-A01")), BigFraction.ZERO))
        .endsWith("Répond à une obligation : Compter l’eau. À faire avant « Poser deux bacs ».");
  }

  @Test
  void aTinyGainIsToldAsSuch() {
    assertThat(why(chosen("0"), why(List.of(), null, null), BigFraction.of(1, 10_000)))
        .endsWith("Moins de 0,1 point.");
  }

  @Test
  void chipsSayDutyAndGateFirstThenWhatItTakes() {
    Recommendation.Why why = why(List.of(new ObligationId("OB-EAU")), new LevelId("deux"), null);
    assertThat(card(chosen("0"), why, BigFraction.ZERO, Tiny.DAY).chips())
        .extracting(ActionCard.Chip::words)
        .containsExactly(
            "obligation légale", "ouvre la voie vers Élan", "gratuit", "moins d’un mois", "facile");
  }

  @Test
  void onlyHelpThatIsOpenOnTheDayAndNotForOthersIsShown() {
    Facts company = Facts.NONE.with(BuiltinFacts.TYPE, new FactValue.Word("ENT"));
    ActionWords words = new ActionWords(Tiny.outcome(company, chosen("0")), Tiny.FRENCH, Tiny.DAY);
    List<ActionCard.HelpLine> help =
        words.card(recommendation(why(List.of(), null, null), BigFraction.ZERO)).help();
    assertThat(help).extracting(ActionCard.HelpLine::words).containsExactly("Aide ouverte");
    assertThat(help.getFirst().url()).isEqualTo("https://exemple.fr/aide");
    assertThat(help.getFirst().note())
        .isEqualTo("jusqu’au 31 décembre 2026, vérifié le 1er novembre 2026");
  }

  @Test
  void helpThatHasEndedIsNotShown() {
    ActionCard card =
        card(chosen("0"), why(List.of(), null, null), BigFraction.ZERO, LocalDate.of(2027, 1, 1));
    assertThat(card.help())
        .extracting(ActionCard.HelpLine::words)
        .containsExactly("Aide des associations");
  }

  @Test
  void otherKindsOfAnswersHaveTheirWords() {
    Answers answers =
        Answers.NONE
            .with(new NodeId("EAU-2"), Entry.of(new Answer.Measured(new BigDecimal("12.5"))))
            .with(
                new NodeId("DEC-1"),
                Entry.of(new Answer.Ticked(java.util.Set.of(new OptionId("a"), new OptionId("b")))))
            .with(new NodeId("MOB-1"), Entry.of(new Answer.Measured(BigDecimal.valueOf(30))))
            .with(WATER, Entry.of(new Answer.NotApplicable("pas d’eau")));
    AnswerWords words = new AnswerWords(Tiny.outcome(Facts.NONE, answers), Tiny.FRENCH);
    assertThat(
            List.of("EAU-2", "DEC-1", "MOB-1", "EAU-1").stream()
                .map(id -> PlainWords.plain(words.of(new NodeId(id)))))
        .containsExactly("12,5 L", "« Papier » et « Verre »", "30 %", "non applicable");
    assertThat(new AnswerWords(Tiny.outcome(Facts.NONE, Answers.NONE), Tiny.FRENCH).of(WATER))
        .isEqualTo("pas de réponse");
  }

  private static String why(Answers answers, Recommendation.Why why, BigFraction gain) {
    return PlainWords.plain(String.join(" ", card(answers, why, gain, Tiny.DAY).why()));
  }

  private static ActionCard card(
      Answers answers, Recommendation.Why why, BigFraction gain, LocalDate day) {
    Outcome outcome = Tiny.outcome(Facts.NONE, answers);
    return new ActionWords(outcome, Tiny.FRENCH, day).card(recommendation(why, gain));
  }

  private static Recommendation recommendation(Recommendation.Why why, BigFraction gain) {
    return new Recommendation(new ActionId("EAU-A01"), new NodeId("EAU"), gain, 1, List.of(), why);
  }

  private static Recommendation.Why why(
      List<ObligationId> duties,
      @org.jspecify.annotations.Nullable LevelId gate,
      @org.jspecify.annotations.Nullable ActionId before) {
    Recommendation.Raise raise = new Recommendation.Raise(WATER, BigDecimal.ZERO, BigDecimal.TWO);
    return new Recommendation.Why(List.of(raise), duties, gate, before);
  }

  private static Answers chosen(String option) {
    return Answers.NONE.with(WATER, Entry.of(new Answer.Chosen(new OptionId(option))));
  }
}
