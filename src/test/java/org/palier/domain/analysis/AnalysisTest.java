package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.pointsAtLeast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.exact.Ratio;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;

class AnalysisTest {

  private static final Condition PREMISES = is("premises", "true");

  @Test
  void everyKindOfAnalysisIsMade() {
    Questionnaire questionnaire =
        AQuestionnaire.of(
                AQuestion.of("A").when(Condition.NEVER),
                AQuestion.of("B").weight("0"),
                AQuestion.of("C").titled("mot ".repeat(15)))
            .level("top", "50", new Gate.ThemesAtLeast(BigDecimal.valueOf(50)))
            .build();
    Toolbox toolbox =
        Toolbox.of(
            "",
            List.of(
                AnAction.of("X").moves("B", "0", "3").moves("C", "0", "3").build(),
                AnAction.of("Y").moves("A", "0", "3").build()));
    Analysis analysis = Analysis.of(new Referential(questionnaire, toolbox, Obligations.EMPTY));
    assertThat(analysis.findings())
        .extracting(Finding::kind)
        .containsExactly(
            Kind.QUESTION_UNREACHABLE,
            Kind.THRESHOLD_IDLE,
            Kind.ACTION_NEVER_RECOMMENDED,
            Kind.WEIGHT_WITHOUT_INFLUENCE,
            Kind.TEXT_TOO_LONG);
    assertThat(analysis.findings().get(3).spot()).isEqualTo(new Spot(Section.NODE, "B", ""));
    assertThat(analysis.influences()).hasSize(15);
  }

  @Test
  void aKindOfFindingIsFoundByWhatAuthorsWrite() {
    assertThat(Kind.STEP_WITHOUT_ACTION.slug()).isEqualTo("step-without-action");
    assertThat(Kind.ofSlug("gate-idle")).contains(Kind.GATE_IDLE);
    assertThat(Kind.ofSlug("gate_idle")).isEmpty();
  }

  @Test
  void theInfluenceOfAQuestionIsWhatTheTotalLosesWithoutIt() {
    Influence influence = influences(AQuestion.of("A"), AQuestion.of("B").weight("3")).getFirst();
    assertThat(influence.open())
        .containsExactly(Map.entry(id("A"), Ratio.of(25)), Map.entry(id("B"), Ratio.of(75)));
    assertThat(influence.bare()).isEqualTo(influence.open());
    assertThat(influence.isRated(id("A"))).isTrue();
    assertThat(influence.isWorthNothing(id("A"))).isFalse();
  }

  @Test
  void aQuestionWithoutWeightIsRatedAndWorthNothing() {
    Influence influence = influences(AQuestion.of("A").weight("0"), AQuestion.of("B")).getFirst();
    assertThat(influence.isRated(id("A"))).isTrue();
    assertThat(influence.isWorthNothing(id("A"))).isTrue();
  }

  @Test
  void aQuestionOfSomeIsWorthNothingToTheOthers() {
    Influence influence =
        influences(AQuestion.of("A").when(PREMISES), AQuestion.of("B")).getFirst();
    assertThat(influence.open()).containsOnlyKeys(id("A"), id("B"));
    assertThat(influence.bare()).containsExactly(Map.entry(id("B"), Ratio.HUNDRED));
    assertThat(influence.isRated(id("A"))).isTrue();
    assertThat(influence.isWorthNothing(id("A"))).isFalse();
  }

  @Test
  void aQuestionOfThoseWithoutIsRatedToo() {
    Influence influence =
        new Influence("all", Map.of(id("B"), Ratio.ONE), Map.of(id("A"), Ratio.ONE));
    assertThat(influence.isRated(id("A"))).isTrue();
    assertThat(influence.isRated(id("C"))).isFalse();
    assertThat(influence.isWorthNothing(id("A"))).isFalse();
    assertThat(influence.isWorthNothing(id("B"))).isFalse();
    assertThat(influence.isWorthNothing(id("C"))).isTrue();
  }

  @Test
  void profilesAreThoseOfTypesAndSizes() {
    Map<String, Facts> profiles =
        SampleProfiles.typesAndSizes(AQuestionnaire.of(AQuestion.of("A")).build());
    assertThat(profiles.keySet()).hasSize(15).startsWith("ENT T0", "ENT T1").endsWith("PUB T4");
    assertThat(profiles.get("ASS T2"))
        .isEqualTo(
            new Facts(
                Map.of(
                    BuiltinFacts.TYPE,
                    new FactValue.Word("ASS"),
                    BuiltinFacts.EMPLOYEES,
                    new FactValue.Number(BigDecimal.valueOf(30)))));
  }

  @Test
  void whereNeitherTypeNorSizeIsAskedAllAreOne() {
    assertThat(
            SampleProfiles.typesAndSizes(
                AQuestionnaire.of(AQuestion.of("A")).withoutBuiltinFacts().build()))
        .containsExactly(Map.entry("tous", Facts.NONE));
  }

  @Test
  void whereOnlyOneOfTypeAndSizeIsAskedProfilesAreThoseOfIt() {
    var type = fact(BuiltinFacts.TYPE);
    var people = fact(BuiltinFacts.EMPLOYEES);
    assertThat(SampleProfiles.typesAndSizes(asking(type))).containsOnlyKeys("ENT", "ASS", "PUB");
    assertThat(SampleProfiles.typesAndSizes(asking(people)))
        .containsOnlyKeys("T0", "T1", "T2", "T3", "T4");
  }

  @Test
  void eachProfileIsTriedOpenFullAndEmpty() {
    Questionnaire questionnaire =
        AQuestionnaire.of(AQuestion.of("A"))
            .withoutBuiltinFacts()
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .fact(AQuestionnaire.number("surface", Condition.ALWAYS))
            .fact(AQuestionnaire.oneOf("heating", "gas", "none"))
            .build();
    assertThat(SampleProfiles.varied(questionnaire))
        .containsExactly(Facts.NONE, filled(true, 5000, "gas"), filled(false, 0, "none"));
  }

  @Test
  void noOtherNodeStandsForOneThatIsMissing() {
    Questionnaire questionnaire =
        AQuestionnaire.of(
                AGroup.of("T")
                    .when(PREMISES)
                    .with(AGroup.of("G").with(AQuestion.of("A")))
                    .with(AQuestion.of("B").when(pointsAtLeast("A", "1"))),
                AGroup.of("U").with(AQuestion.of("C")))
            .build();
    assertThat(Places.reach(questionnaire, id("B")))
        .containsExactly(PREMISES, pointsAtLeast("A", "1"));
    assertThat(Places.path(questionnaire, id("C")))
        .extracting(node -> node.id())
        .containsExactly(id("U"), id("C"));
    assertThatThrownBy(() -> Places.path(questionnaire, id("Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such node: Z");
  }

  @Test
  void textsAreAsLongAsTheyMayBe() {
    assertThat(texts("fr", words(14), words(30), words(40), words(80))).isEmpty();
    assertThat(texts("fr", words(15), words(31), words(41), words(81)))
        .extracting(Finding::spot, Finding::details)
        .containsExactly(
            tuple(Section.NODE, "T", "title", "15", "14"),
            tuple(Section.NODE, "A", "title", "15", "14"),
            tuple(Section.NODE, "A", "text", "31", "30"),
            tuple(Section.NODE, "A", "options[0].label", "41", "40"),
            tuple(Section.LEVEL, "top", "description", "81", "80"),
            tuple(Section.LEVEL, "top", "theme_description", "81", "80"),
            tuple(Section.ACTION, "X", "title", "15", "14"),
            tuple(Section.ACTION, "X", "how", "81", "80"));
  }

  @Test
  void aQuestionWhoseTitleIsItsTextMayBeLongerThere() {
    assertThat(title(30, 30)).isEmpty();
    assertThat(title(44, 44)).extracting(finding -> finding.spot().part()).containsExactly("text");
    assertThat(title(45, 45))
        .extracting(finding -> finding.spot().part())
        .containsExactly("title", "text");
  }

  /// 30 words of four syllables in one sentence measure 207 − 30.45 − 294.4.
  @Test
  void longWordsAreHardToRead() {
    TextAnalysis french = text("fr", "écologie ".repeat(30));
    assertThat(french.run())
        .contains(
            Finding.of(Kind.TEXT_HARD_TO_READ, new Spot(Section.NODE, "A", ""), "-118", "30"));
    assertThat(french.readings()).containsOnlyKeys(new Spot(Section.NODE, "A", ""));
  }

  @Test
  void anActionIsMeasuredWithItsTitle() {
    TextAnalysis action =
        new TextAnalysis(
            new Referential(
                AQuestionnaire.of(AQuestion.of("A")).build(),
                Toolbox.of(
                    "",
                    List.of(
                        AnAction.of("X")
                            .titled("écologie")
                            .how("écologie ".repeat(29))
                            .moves("A", "0", "3")
                            .build())),
                Obligations.EMPTY));
    assertThat(action.run())
        .containsExactly(
            Finding.of(Kind.TEXT_HARD_TO_READ, new Spot(Section.ACTION, "X", ""), "-103", "30"));
  }

  @Test
  void fewWordsAreNotMeasured() {
    TextAnalysis few = text("fr", "écologie ".repeat(29));
    assertThat(few.run()).isEmpty();
    assertThat(few.readings()).isEmpty();
  }

  @Test
  void anotherLanguageIsNotMeasured() {
    TextAnalysis english = text("en", "ecology ".repeat(30));
    assertThat(english.run()).isEmpty();
    assertThat(english.readings()).isEmpty();
  }

  @Test
  void plainTextsAreMeasuredAndFine() {
    TextAnalysis plain = text("fr", "Un mot est là. ".repeat(8));
    assertThat(plain.run()).extracting(Finding::kind).containsExactly(Kind.TEXT_TOO_LONG);
    assertThat(plain.readings()).hasSize(1);
  }

  private static TextAnalysis text(String language, String text) {
    return new TextAnalysis(
        new Referential(
            AQuestionnaire.of(AQuestion.of("A").asking(text).kind(new QuestionKind.Words()))
                .language(language)
                .build(),
            Toolbox.EMPTY,
            Obligations.EMPTY));
  }

  private static List<Finding> title(int title, int text) {
    return new TextAnalysis(
            new Referential(
                AQuestionnaire.of(AQuestion.of("A").titled(words(title)).asking(words(text)))
                    .language("en")
                    .build(),
                Toolbox.EMPTY,
                Obligations.EMPTY))
        .run();
  }

  private static List<Finding> texts(
      String language, String title, String text, String option, String paragraph) {
    AQuestion question =
        AQuestion.of("A")
            .titled(title)
            .asking(text)
            .kind(
                new QuestionKind.Choice(
                    List.of(
                        new QuestionKind.Option(
                            new OptionId("0"), BigDecimal.ONE, Text.of(option), false))));
    Level level =
        new Level(
            new LevelId("top"),
            Text.of("top"),
            Text.of(paragraph),
            Text.of(paragraph),
            BigDecimal.TEN,
            List.of(),
            List.of());
    Referential referential =
        new Referential(
            AQuestionnaire.of(AGroup.of("T").titled(title).with(question))
                .level(level)
                .language(language)
                .build(),
            Toolbox.of(
                "",
                List.of(
                    AnAction.of("X").titled(title).how(paragraph).moves("A", "0", "1").build())),
            Obligations.EMPTY);
    return new TextAnalysis(referential).run();
  }

  private static Tuple tuple(Section section, String id, String part, String... details) {
    return new Tuple(new Spot(section, id, part), List.of(details));
  }

  private static String words(int count) {
    return "mot ".repeat(count).strip();
  }

  private static List<Influence> influences(AQuestion... questions) {
    return Influence.of(
        AQuestionnaire.of(questions)
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .build());
  }

  private static Fact fact(FactId id) {
    return AQuestionnaire.of(AQuestion.of("A")).build().fact(id).orElseThrow();
  }

  private static Questionnaire asking(Fact fact) {
    return AQuestionnaire.of(AQuestion.of("A")).withoutBuiltinFacts().fact(fact).build();
  }

  private static Facts filled(boolean premises, int surface, String heating) {
    return Facts.NONE
        .with(new FactId("premises"), new FactValue.Bool(premises))
        .with(new FactId("surface"), new FactValue.Number(BigDecimal.valueOf(surface)))
        .with(new FactId("heating"), new FactValue.Word(heating));
  }
}
