package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.chosen;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.ticked;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;

/// Three questions of 3 points, A of the base, unless said otherwise: each is a third of the whole.
class LevelAnalysisTest {

  private static final String REACH = "un profil peut-il atteindre ce niveau ?";
  private static final String THRESHOLD = "le seuil demande-t-il plus que les verrous ?";

  private static AQuestionnaire three() {
    return AQuestionnaire.of(
            AQuestion.of("A").socle(), AQuestion.of("B"), AQuestion.of("C").when(is("type", "ENT")))
        .level("start", "0");
  }

  @Test
  void levelsThatGatesAndThresholdsBothMakeAreFine() {
    assertThat(of(three().level("next", "50", question("A", "2")).level("top", "80"))).isEmpty();
  }

  @Test
  void factsThatExcludeEachOtherMakeALevelThatNobodyReaches() {
    Gate many = fact("employees", new Condition.Test.AtLeast(number("10")));
    Gate few = fact("employees", new Condition.Test.Below(number("5")));
    assertThat(of(three().level("next", "50", many, few)))
        .containsExactly(Finding.of(Kind.LEVEL_UNREACHABLE, level("next", "")));
    assertThat(of(three().level("next", "50", List.of(), List.of(many, few))))
        .containsExactly(
            Finding.of(Kind.LEVEL_UNREACHABLE, new Spot(Section.THEME_LEVEL, "next", "")));
  }

  @Test
  void aLevelAsksForTheGatesOfThoseBelow() {
    Gate many = fact("employees", new Condition.Test.AtLeast(number("10")));
    Gate few = fact("employees", new Condition.Test.Below(number("5")));
    assertThat(of(three().level("next", "50", many).level("top", "80", few)))
        .containsExactly(Finding.of(Kind.LEVEL_UNREACHABLE, level("top", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "evidence_share, 100",
    "answered_share, 100",
    "legal_gaps_without_dated_action, 0",
    "review_age_months, 12",
    "experience_shared_months, 0"
  })
  void whatThePlatformKnowsCanBeAsMuchAsItCanBe(String fact, String value) {
    assertThat(of(three().level("next", "50", fact(fact, new Condition.Test.Is(value))))).isEmpty();
  }

  @Test
  void withoutEvidenceTheShareOfEvidenceIsNothing() {
    assertThat(
            of(
                three()
                    .level(
                        "next",
                        "50",
                        fact("evidence_share", new Condition.Test.AtMost(BigDecimal.ZERO)))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"evidence_share, 100", "answered_share, 100"})
  void noShareIsAboveAHundred(String fact, String most) {
    assertThat(of(three().level("next", "50", fact(fact, new Condition.Test.Above(number(most))))))
        .containsExactly(Finding.of(Kind.LEVEL_UNREACHABLE, level("next", "")));
  }

  @Test
  void aShareIsFromZeroToAHundredAndMonthsHaveNoEnd() {
    Condition.Test nearlyAll = new Condition.Test.Above(number("99.5"));
    assertThat(of(three().level("next", "50", fact("evidence_share", nearlyAll)))).isEmpty();
    Condition.Test old = new Condition.Test.AtLeast(number("120"));
    assertThat(of(three().level("next", "50", fact("review_age_months", old)))).isEmpty();
    Condition.Test negative = new Condition.Test.Below(BigDecimal.ZERO);
    assertThat(of(three().level("next", "50", fact("evidence_share", negative))))
        .containsExactly(Finding.of(Kind.LEVEL_UNREACHABLE, level("next", "")));
  }

  @Test
  void nothingIsLessThanZeroMonthsOld() {
    assertThat(
            of(
                three()
                    .level(
                        "next",
                        "50",
                        fact("review_age_months", new Condition.Test.Below(BigDecimal.ZERO)))))
        .containsExactly(Finding.of(Kind.LEVEL_UNREACHABLE, level("next", "")));
  }

  @Test
  void aLevelNoTrialReachesIsLeftOpen() {
    assertThat(of(three().level("next", "50", question("A", "4"))))
        .contains(Finding.of(Kind.NOT_DECIDED, level("next", ""), REACH));
    assertThat(of(three().level("next", "50", List.of(), List.of(question("A", "4")))))
        .containsExactly(
            Finding.of(Kind.NOT_DECIDED, new Spot(Section.THEME_LEVEL, "next", ""), REACH));
  }

  /// The second theme concerns associations, the first companies: no profile is in both.
  @Test
  void aLevelOfThemesIsReachedThemeByTheme() {
    AQuestionnaire two =
        AQuestionnaire.of(
                AGroup.of("ONE").when(is("type", "ENT")).with(AQuestion.of("A")),
                AGroup.of("TWO").when(is("type", "ASS")).with(AQuestion.of("B")))
            .level("start", "0")
            .level(
                "next",
                "50",
                List.of(),
                List.of(fact("employees", new Condition.Test.AtLeast(number("1")))));
    assertThat(of(two)).isEmpty();
  }

  @Test
  void aThresholdThatEveryThemeReachesAlreadyIsIdle() {
    assertThat(of(three().level("next", "50", new Gate.ThemesAtLeast(number("50")))))
        .containsExactly(
            Finding.of(Kind.THRESHOLD_IDLE, level("next", "from"), "50", "themes_at_least: 50"));
    assertThat(
            of(
                AQuestionnaire.of(AQuestion.of("A"))
                    .level("start", "0", new Gate.ThemesAtLeast(number("10")))))
        .isEmpty();
  }

  /// A is raised to 1, B to 1, A to 2: half of six points, which is less than 55 %.
  @Test
  void themesAreRaisedRungByRungUntilTheyHaveEnough() {
    AQuestionnaire two = AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B"));
    assertThat(of(two.level("next", "55", new Gate.ThemesAtLeast(number("40"))))).isEmpty();
    two = AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B"));
    assertThat(of(two.level("next", "45", new Gate.ThemesAtLeast(number("40")))))
        .containsExactly(Finding.of(Kind.NOT_DECIDED, level("next", "from"), THRESHOLD));
  }

  /// 2 points of 9 on what the gate asks for, 3 of 9 more would be 56 %.
  @Test
  void onlyWhatAGateAsksForIsRaised() {
    assertThat(of(all().level("next", "23", question("A", "2")))).isEmpty();
    assertThat(of(all().level("next", "22", question("A", "2"))))
        .containsExactly(Finding.of(Kind.NOT_DECIDED, level("next", "from"), THRESHOLD));
  }

  @Test
  void ofSeveralQuestionsOnlySoManyAreRaised() {
    Gate one = new Gate.QuestionsAtLeast(List.of(id("A"), id("B")), number("3"), 1);
    Gate both = new Gate.QuestionsAtLeast(List.of(id("A"), id("B")), number("3"), 2);
    assertThat(of(all().level("next", "34", one))).isEmpty();
    assertThat(of(all().level("next", "33", one)))
        .containsExactly(Finding.of(Kind.NOT_DECIDED, level("next", "from"), THRESHOLD));
    assertThat(of(all().level("next", "67", both))).isEmpty();
  }

  @Test
  void ofQuestionsThatDontConcernSomebodyTheOthersAreRaised() {
    AQuestionnaire asked =
        AQuestionnaire.of(
                AQuestion.of("A").when(is("premises", "true")),
                AQuestion.of("B"),
                AQuestion.of("C"),
                AQuestion.of("D"))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS));
    Gate gate = new Gate.QuestionsAtLeast(List.of(id("A"), id("B")), number("3"), 1);
    assertThat(
            of(asked.level("next", "30", gate, fact("premises", new Condition.Test.Is("false")))))
        .containsExactly(Finding.of(Kind.NOT_DECIDED, level("next", "from"), THRESHOLD));
  }

  @Test
  void onlyTheBaseIsRaisedForItsShare() {
    Gate socle = new Gate.SocleShare(number("100"), number("2"));
    assertThat(of(all().level("next", "23", socle))).isEmpty();
    assertThat(of(all().level("next", "22", socle)))
        .containsExactly(Finding.of(Kind.NOT_DECIDED, level("next", "from"), THRESHOLD));
  }

  @Test
  void aGateThatALevelBelowAsksForAlreadyIsIdle() {
    assertIdle(question("A", "2"), question("A", "2"));
    assertIdle(question("A", "2"), question("A", "1"));
    assertNotIdle(question("A", "1"), question("A", "2"));
    assertNotIdle(question("B", "2"), question("A", "2"));
    assertNotIdle(new Gate.ThemesAtLeast(number("10")), question("A", "2"));
    assertIdle(socle("50", "2"), socle("50", "2"));
    assertIdle(socle("60", "3"), socle("50", "2"));
    assertNotIdle(socle("40", "3"), socle("50", "2"));
    assertNotIdle(socle("60", "1"), socle("50", "2"));
    assertNotIdle(question("A", "2"), socle("50", "2"));
    assertIdle(new Gate.ThemesAtLeast(number("10")), new Gate.ThemesAtLeast(number("10")));
    assertNotIdle(new Gate.ThemesAtLeast(number("10")), new Gate.ThemesAtLeast(number("11")));
    assertNotIdle(question("A", "2"), new Gate.ThemesAtLeast(number("10")));
    Gate people = fact("employees", new Condition.Test.AtLeast(number("5")));
    assertIdle(people, people);
    assertNotIdle(people, fact("employees", new Condition.Test.AtLeast(number("4"))));
    Gate some = new Gate.QuestionsAtLeast(List.of(id("A"), id("B")), number("1"), 1);
    assertIdle(some, some);
    assertNotIdle(people, some);
  }

  @Test
  void aGateIsIdleBesideOneOfItsOwnLevel() {
    assertThat(
            of(
                three()
                    .level(
                        "next", "80", question("A", "1"), question("B", "2"), question("B", "1"))))
        .containsExactly(Finding.of(Kind.GATE_IDLE, level("next", "requires[2]"), "next"));
  }

  @Test
  void gatesOfThemesAreReadToo() {
    List<Gate> gates = List.of(question("A", "1"));
    assertThat(
            of(three().level("next", "50", List.of(), gates).level("top", "80", List.of(), gates)))
        .containsExactly(
            Finding.of(
                Kind.GATE_IDLE, new Spot(Section.THEME_LEVEL, "top", "requires[0]"), "next"));
  }

  @Test
  void theLadderOfAQuestionGoesFromItsLeastToItsMost() {
    assertThat(ladder(AQuestion.choice("2", "0", "1")))
        .containsExactly(rung("0", chosen("1")), rung("1", chosen("2")), rung("2", chosen("0")));
    assertThat(ladder(AQuestion.bands("0", "1", "5", "0")))
        .containsExactly(rung("0", measured("5")), rung("1", measured("0")));
    assertThat(ladder(AQuestion.linear("10", "0")))
        .containsExactly(
            rung("0", measured("10")), rung("0.5", measured("5")), rung("1", measured("0")));
    assertThat(ladder(AQuestion.percent()))
        .containsExactly(
            rung("0", measured("0")), rung("0.5", measured("50")), rung("1", measured("100")));
    assertThat(ladder(new QuestionKind.Words())).isEmpty();
  }

  @Test
  void theLadderOfSeveralOptionsTicksOneMoreEachTime() {
    var kind =
        new QuestionKind.Multiple(
            List.of(option("a", "1", false), option("none", "0.5", true), option("b", "1", false)),
            number("2"));
    assertThat(ladder(kind))
        .containsExactly(
            rung("0", ticked()),
            rung("0.5", ticked("none")),
            rung("1", ticked("a")),
            rung("2", ticked("a", "b")));
  }

  private static void assertIdle(Gate lower, Gate higher) {
    assertThat(gates(lower, higher))
        .containsExactly(Finding.of(Kind.GATE_IDLE, level("top", "requires[0]"), "next"));
  }

  private static void assertNotIdle(Gate lower, Gate higher) {
    assertThat(gates(lower, higher)).isEmpty();
  }

  private static List<Finding> gates(Gate lower, Gate higher) {
    return of(three().level("next", "70", lower).level("top", "90", higher)).stream()
        .filter(finding -> finding.kind() == Kind.GATE_IDLE)
        .toList();
  }

  /// Three questions that everyone is asked.
  private static AQuestionnaire all() {
    return AQuestionnaire.of(AQuestion.of("A").socle(), AQuestion.of("B"), AQuestion.of("C"));
  }

  private static List<Finding> of(AQuestionnaire questionnaire) {
    var built = questionnaire.build();
    return new LevelAnalysis(built, new Decider(built)).run();
  }

  private static Spot level(String id, String part) {
    return new Spot(Section.LEVEL, id, part);
  }

  private static Gate question(String question, String points) {
    return new Gate.QuestionAtLeast(new NodeId(question), number(points));
  }

  private static Gate socle(String share, String points) {
    return new Gate.SocleShare(number(share), number(points));
  }

  private static Gate fact(String fact, Condition.Test test) {
    return new Gate.FactGate(new FactId(fact), test);
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private static QuestionKind.Option option(String id, String points, boolean exclusive) {
    return new QuestionKind.Option(new OptionId(id), number(points), Text.of(id), exclusive);
  }

  private static List<Ladder.Rung> ladder(QuestionKind kind) {
    return Ladder.of(AQuestion.of("A").kind(kind).build());
  }

  private static Ladder.Rung rung(String points, Answer answer) {
    return new Ladder.Rung(number(points), answer);
  }
}
