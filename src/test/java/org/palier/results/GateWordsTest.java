package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Blocker.Shortfall;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition.Test.AtLeast;
import org.palier.domain.questionnaire.Condition.Test.AtMost;
import org.palier.domain.questionnaire.Condition.Test.Below;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.web.PlainWords;

class GateWordsTest {

  private static final NodeId WATER = new NodeId("EAU-1");
  private static final NodeId WASTE = new NodeId("DEC-1");
  private static final LevelId NEXT = new LevelId("deux");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final Shortfall SHORT = new Shortfall(WATER, BigDecimal.ZERO, ONE);

  @Test
  void aQuestionGateNamesTheQuestionAndTheLevelAsked() {
    Gate gate = new Gate.QuestionAtLeast(WATER, ONE);
    assertThat(french(gate, List.of(SHORT), 1, null))
        .isEqualTo("Suivre ses consommations (EAU-1, au moins le niveau 1)");
    assertThat(english(gate, List.of(SHORT), 1, null))
        .isEqualTo("Suivre ses consommations (EAU-1, at least level 1)");
  }

  @Test
  void aQuestionWithoutLevelsIsToldInPoints() {
    Gate gate = new Gate.QuestionAtLeast(new NodeId("EAU-2"), new BigDecimal("1.5"));
    assertThat(french(gate, List.of(), 1, null))
        .isEqualTo("Litres par jour (EAU-2, au moins 1,5 point)");
    assertThat(english(gate, List.of(), 1, null))
        .isEqualTo("Litres par jour (EAU-2, at least 1.5 points)");
  }

  @Test
  void severalQuestionsAreCounted() {
    Gate gate = new Gate.QuestionsAtLeast(List.of(WATER, WASTE), ONE, 2);
    assertThat(french(gate, List.of(SHORT), 1, null))
        .isEqualTo("Au moins 2 de ces 2 questions au niveau 1 ou plus : il en manque 1");
    assertThat(english(gate, List.of(SHORT), 1, null))
        .isEqualTo("At least 2 of these 2 questions at level 1 or above: 1 to go");
  }

  @Test
  void theWholeSocleIsToldInQuestionsLeft() {
    Gate gate = new Gate.SocleShare(BigDecimal.valueOf(100), ONE);
    assertThat(french(gate, List.of(SHORT), 1, BigDecimal.ZERO))
        .isEqualTo("Toutes les questions du socle au moins au niveau 1 : il en reste une");
    assertThat(french(gate, List.of(SHORT, SHORT), 2, BigDecimal.ZERO)).endsWith("il en reste 2");
    assertThat(english(gate, List.of(SHORT), 1, BigDecimal.ZERO))
        .isEqualTo("Every base question at level 1 or above: one to go");
  }

  @Test
  void aShareOfTheSocleNeverSeemsReached() {
    Gate gate = new Gate.SocleShare(BigDecimal.valueOf(50), ONE);
    assertThat(french(gate, List.of(SHORT), 1, new BigDecimal("49.9")))
        .isEqualTo(
            "Au moins 50 % des questions du socle au niveau 1 ou plus (aujourd’hui 49 %) :"
                + " il en manque une");
    assertThat(english(gate, List.of(SHORT), 1, null))
        .isEqualTo("At least 50% of the base questions at level 1 or above: one to go");
  }

  @Test
  void themesBelowAreCountedAndNamed() {
    Gate gate = new Gate.ThemesAtLeast(BigDecimal.valueOf(20));
    Shortfall theme = new Shortfall(new NodeId("EAU"), BigDecimal.TEN, BigDecimal.valueOf(20));
    assertThat(french(gate, List.of(theme), 1, null))
        .isEqualTo("Chaque thème à 20 sur 100 au moins : un thème est en dessous");
    assertThat(english(gate, List.of(theme, theme), 2, null))
        .isEqualTo("Every theme at 20 out of 100 or more: 2 themes are below");
    assertThat(lock(Tiny.FRENCH, gate, List.of(theme), 1, null).steps())
        .containsExactly(new Lock.Step("EAU", "Eau", "non noté", "au moins 20 sur 100"));
  }

  @Test
  void evidenceIsToldAsAShareRoundedDown() {
    Gate gate = new Gate.FactGate(PlatformFacts.EVIDENCE_SHARE, new AtLeast(new BigDecimal("50")));
    assertThat(french(gate, List.of(), 0, new BigDecimal("49.99")))
        .isEqualTo("Une preuve notée pour au moins 50 % des réponses (aujourd’hui : 49 %)");
    assertThat(english(gate, List.of(), 0, new BigDecimal("12")))
        .isEqualTo("A piece of evidence noted for at least 50% of the answers (today: 12%)");
  }

  @Test
  void legalGapsAreToldAsNoneAllowed() {
    Gate gate = new Gate.FactGate(PlatformFacts.LEGAL_GAPS, new AtMost(BigDecimal.ZERO));
    assertThat(french(gate, List.of(), 0, BigDecimal.valueOf(3)))
        .isEqualTo("Écarts avec la loi sans action datée : aucun (aujourd’hui : 3)");
    assertThat(english(gate, List.of(), 0, BigDecimal.valueOf(3)))
        .isEqualTo("Gaps with the law without a dated action: none (today: 3)");
  }

  @Test
  void aReviewThatNeverTookPlaceIsSaid() {
    Gate gate = new Gate.FactGate(PlatformFacts.REVIEW_AGE, new Below(BigDecimal.valueOf(24)));
    assertThat(french(gate, List.of(), 0, null))
        .isEqualTo(
            "Une relecture par un pair ou un tiers, il y a moins de 24 mois"
                + " (aujourd’hui : aucune relecture)");
    assertThat(english(gate, List.of(), 0, BigDecimal.valueOf(30)))
        .isEqualTo(
            "A review by a peer or a third party, less than 24 months ago (today: 30 months)");
  }

  @Test
  void anExperienceSharedAndAnswersGivenHaveTheirWords() {
    Gate shared =
        new Gate.FactGate(PlatformFacts.EXPERIENCE_SHARED, new AtMost(BigDecimal.valueOf(24)));
    assertThat(french(shared, List.of(), 0, null))
        .isEqualTo(
            "Une expérience partagée avec d’autres, il y a au plus 24 mois"
                + " (aujourd’hui : aucune expérience partagée)");
    Gate answered =
        new Gate.FactGate(PlatformFacts.ANSWERED_SHARE, new AtLeast(BigDecimal.valueOf(80)));
    assertThat(english(answered, List.of(), 0, BigDecimal.TEN))
        .isEqualTo("An answer to at least 80% of the questions (today: 10%)");
  }

  @Test
  void aFactOfTheFileIsToldAsACondition() {
    Gate employees = new Gate.FactGate(BuiltinFacts.EMPLOYEES, new AtLeast(ONE));
    assertThat(french(employees, List.of(), 0, null))
        .isEqualTo("Cette condition sur votre situation : au moins 1 salarié");
    Gate premises =
        new Gate.FactGate(
            new FactId("locaux"), new org.palier.domain.questionnaire.Condition.Test.Is("true"));
    assertThat(english(premises, List.of(), 0, null))
        .isEqualTo("This condition on your situation: yes to “Occupez-vous des locaux ?”");
  }

  @Test
  void aStepTellsTheAnswerOfTodayAndTheOneToAimFor() {
    Gate gate = new Gate.QuestionAtLeast(WATER, ONE);
    assertThat(lock(Tiny.FRENCH, gate, List.of(SHORT), 1, null).steps())
        .extracting(step -> PlainWords.plain(step.today() + " → " + step.asked()))
        .containsExactly("« Facture annuelle payée » → « Relevé annuel »");
  }

  @Test
  void onlyTheFirstStepsAreShownAndTheOthersCounted() {
    Gate gate = new Gate.SocleShare(BigDecimal.valueOf(100), ONE);
    List<Shortfall> many = IntStream.range(0, 9).mapToObj(_ -> SHORT).toList();
    Lock lock = lock(Tiny.FRENCH, gate, many, 9, BigDecimal.ZERO);
    assertThat(lock.steps().size() + lock.more()).isEqualTo(9);
    assertThat(lock.more()).isPositive();
  }

  @Test
  void aGateOfALowerLevelNamesItsLevel() {
    Gate gate = new Gate.QuestionAtLeast(WATER, ONE);
    Blocker blocker = new Blocker(new LevelId("un"), gate, List.of(), 1, null);
    assertThat(words(Tiny.FRENCH).locks(maturity(blocker)).getFirst().level()).isEqualTo("Éveil");
  }

  private static String french(
      Gate gate, List<Shortfall> shortfalls, int missing, @Nullable BigDecimal actual) {
    return PlainWords.plain(lock(Tiny.FRENCH, gate, shortfalls, missing, actual).what());
  }

  private static String english(
      Gate gate, List<Shortfall> shortfalls, int missing, @Nullable BigDecimal actual) {
    return PlainWords.plain(lock(Tiny.ENGLISH, gate, shortfalls, missing, actual).what());
  }

  private static Lock lock(
      Voice voice,
      Gate gate,
      List<Shortfall> shortfalls,
      int missing,
      @Nullable BigDecimal actual) {
    Blocker blocker = new Blocker(NEXT, gate, shortfalls, missing, actual);
    return words(voice).locks(maturity(blocker)).getFirst();
  }

  private static GateWords words(Voice voice) {
    Answers answers = Answers.NONE.with(WATER, Entry.of(new Answer.Chosen(new OptionId("0"))));
    return new GateWords(Tiny.outcome(Facts.NONE, answers), voice, PlainWords.CONDITIONS);
  }

  private static Maturity maturity(Blocker blocker) {
    return new Maturity(new LevelId("un"), NEXT, null, List.of(blocker), false);
  }
}
