package org.palier.domain.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.atLeast;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction.Delay;
import org.palier.domain.versions.Change.Kind;

class DifferencesTest {

  private static final Condition PREMISES = is("premises", "true");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void whatIsTheSameHasNoDifference() {
    assertThat(between(questionnaire(AQuestion.of("A")), questionnaire(AQuestion.of("A"))))
        .isEmpty();
  }

  @Test
  void whatIsGoneIsRemovedAndWhatIsNewIsAdded() {
    Referential old =
        new Referential(
            AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B"))
                .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
                .flag("F", PREMISES)
                .level("low", "10")
                .build(),
            Toolbox.of("", List.of(AnAction.of("X").moves("A", "0", "1").build())),
            Obligations.of("", List.of(duty("D", Condition.ALWAYS, true, null, null))));
    Referential now =
        new Referential(
            AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("C"))
                .fact(AQuestionnaire.bool("garden", Condition.ALWAYS))
                .flag("G", PREMISES)
                .level("high", "10")
                .build(),
            Toolbox.of("", List.of(AnAction.of("Y").moves("A", "0", "1").build())),
            Obligations.of("", List.of(duty("E", Condition.ALWAYS, true, null, null))));
    assertThat(Differences.between(old, now))
        .containsExactly(
            change(Kind.REMOVED, "fact", "premises"),
            change(Kind.ADDED, "fact", "garden"),
            change(Kind.REMOVED, "flag", "F"),
            change(Kind.ADDED, "flag", "G"),
            change(Kind.REMOVED, "node", "B"),
            change(Kind.ADDED, "node", "C"),
            change(Kind.REMOVED, "level", "low"),
            change(Kind.ADDED, "level", "high"),
            change(Kind.REMOVED, "action", "X"),
            change(Kind.ADDED, "action", "Y"),
            change(Kind.REMOVED, "duty", "D"),
            change(Kind.ADDED, "duty", "E"));
  }

  @Test
  void aFactDiffersByItsWordsAndItsCondition() {
    assertThat(
            between(
                questionnaire(AQuestion.of("A")).fact(fact("size of land", null, PREMISES)),
                questionnaire(AQuestion.of("A")).fact(fact("surface", "m²", Condition.ALWAYS))))
        .containsExactly(
            change(Kind.CONDITION_CHANGED, "fact", "land"),
            change(Kind.REWORDED, "fact", "land", "label", "size of land", "surface"),
            change(Kind.REWORDED, "fact", "land", "unit", "", "m²"));
  }

  @Test
  void aFlagDiffersByItsCondition() {
    assertThat(
            between(
                questionnaire(AQuestion.of("A")).flag("F", PREMISES).flag("G", PREMISES),
                questionnaire(AQuestion.of("A"))
                    .flag("F", atLeast("employees", "1"))
                    .flag("G", PREMISES)))
        .containsExactly(change(Kind.CONDITION_CHANGED, "flag", "F"));
  }

  @Test
  void flagsComeInTheOrderOfTheirNames() {
    AQuestionnaire old = questionnaire(AQuestion.of("A"));
    AQuestionnaire now = questionnaire(AQuestion.of("A"));
    List<String> names = List.of("F", "C", "A", "E", "B", "D");
    names.forEach(name -> now.flag(name, PREMISES));
    assertThat(between(old, now))
        .extracting(Change::id)
        .containsExactly("A", "B", "C", "D", "E", "F");
  }

  @Test
  void aQuestionUnderAnotherThemeHasMoved() {
    assertThat(
            between(
                AQuestionnaire.of(
                    AGroup.of("T").with(AQuestion.of("A"), AQuestion.of("B")),
                    AGroup.of("U").with(AQuestion.of("C"))),
                AQuestionnaire.of(
                    AGroup.of("T").with(AQuestion.of("A")),
                    AGroup.of("U").with(AQuestion.of("B"), AQuestion.of("C")))))
        .containsExactly(change(Kind.MOVED, "node", "B", "", "T", "U"));
  }

  @Test
  void aGroupPutUnderAThemeHasMovedFromTheTop() {
    assertThat(
            between(
                AQuestionnaire.of(
                    AGroup.of("T").with(AQuestion.of("A")), AGroup.of("G").with(AQuestion.of("B"))),
                AQuestionnaire.of(
                    AGroup.of("T")
                        .with(AQuestion.of("A"))
                        .with(AGroup.of("G").with(AQuestion.of("B"))))))
        .containsExactly(change(Kind.MOVED, "node", "G", "", "", "T"));
  }

  @Test
  void aNodeDiffersByItsWordsItsWeightAndItsCondition() {
    assertThat(
            between(
                questionnaire(AQuestion.of("A")),
                questionnaire(
                    AQuestion.of("A")
                        .titled("other title")
                        .asking("other text")
                        .weight("2.5")
                        .reduce(PREMISES, "0.5")
                        .when(PREMISES)
                        .socle(PREMISES))))
        .containsExactly(
            change(Kind.REWEIGHTED, "node", "A", "", "1", "2.5"),
            change(Kind.CHANGED, "node", "A", "reduce", "", ""),
            change(Kind.CONDITION_CHANGED, "node", "A"),
            change(Kind.CONDITION_CHANGED, "socle", "A"),
            change(Kind.REWORDED, "node", "A", "title", "title of A", "other title"),
            change(Kind.REWORDED, "node", "A", "text", "text of A", "other text"));
  }

  @Test
  void aGroupMayComeToWeighTheSumOfItsChildren() {
    assertThat(
            between(
                AQuestionnaire.of(AGroup.of("T").with(AQuestion.of("A"))),
                AQuestionnaire.of(AGroup.of("T").weightSum().with(AQuestion.of("A")))))
        .containsExactly(change(Kind.REWEIGHTED, "node", "T", "", "1", "sum"));
  }

  @Test
  void aGroupThatBecomesAQuestionIsAnotherThing() {
    AQuestionnaire group =
        AQuestionnaire.of(AGroup.of("T").with(AGroup.of("G").with(AQuestion.of("A"))));
    assertThat(between(group, questionnaire(AQuestion.of("G"))))
        .containsExactly(
            change(Kind.CHANGED, "node", "G"),
            change(Kind.REMOVED, "node", "A"),
            change(Kind.REWORDED, "node", "G", "text", "", "text of G"));
    assertThat(between(questionnaire(AQuestion.of("G")), group))
        .containsExactly(
            change(Kind.CHANGED, "node", "G"),
            change(Kind.ADDED, "node", "A"),
            change(Kind.REWORDED, "node", "G", "text", "text of G", ""));
  }

  @Test
  void optionsDifferByTheirPointsAndTheirWords() {
    assertThat(
            between(
                questionnaire(AQuestion.of("A").kind(choice("a", "1", "one", "b", "2", "two"))),
                questionnaire(AQuestion.of("A").kind(choice("a", "1.5", "uno", "c", "2", "two")))))
        .containsExactly(
            change(Kind.RESCORED, "option", "A.a", "", "1", "1.5"),
            change(Kind.REMOVED, "option", "A.b"),
            change(Kind.ADDED, "option", "A.c"),
            change(Kind.REWORDED, "option", "A.a", "label", "one", "uno"));
  }

  @Test
  void anotherKindOfAnswerIsScoredAnew() {
    AQuestionnaire percent = questionnaire(AQuestion.of("A").kind(AQuestion.percent()));
    assertThat(between(percent, questionnaire(AQuestion.of("A").kind(AQuestion.percent()))))
        .isEmpty();
    assertThat(between(percent, questionnaire(AQuestion.of("A"))))
        .containsExactly(change(Kind.RESCORED, "node", "A"));
    assertThat(between(questionnaire(AQuestion.of("A")), percent))
        .containsExactly(change(Kind.RESCORED, "node", "A"));
  }

  @Test
  void aLevelDiffersByItsTitleItsThresholdAndItsGates() {
    Gate gate = new Gate.QuestionAtLeast(id("A"), BigDecimal.ONE);
    assertThat(
            between(
                questionnaire(AQuestion.of("A")).level(level("Low", "10", List.of(), List.of())),
                questionnaire(AQuestion.of("A"))
                    .level(level("Bas", "20", List.of(gate), List.of(gate)))))
        .containsExactly(
            change(Kind.CHANGED, "level", "low", "from", "10", "20"),
            change(Kind.GATES_CHANGED, "level", "low"),
            change(Kind.GATES_CHANGED, "theme_level", "low"),
            change(Kind.REWORDED, "level", "low", "title", "Low", "Bas"));
  }

  @Test
  void theRulesOfScoringAreCompared() {
    ScoringRules rules =
        new ScoringRules(
            Group.Aggregate.MIN,
            Group.MissingWeight.PROPORTIONAL,
            ScoringRules.DontKnow.ZERO,
            1,
            AQuestionnaire.USUAL.scale());
    assertThat(
            between(
                questionnaire(AQuestion.of("A")), questionnaire(AQuestion.of("A")).scoring(rules)))
        .containsExactly(change(Kind.CHANGED, "scoring", "test"));
  }

  @Test
  void anActionDiffersByItsWordsItsMovesItsEffortAndItsCondition() {
    assertThat(
            actions(
                AnAction.of("X").titled("do").how("so").moves("A", "0", "1"),
                AnAction.of("X")
                    .titled("act")
                    .how("thus")
                    .moves("A", "0", "2")
                    .effort(2, Delay.J, 1)
                    .when(PREMISES)
                    .requires("Y")))
        .containsExactly(
            change(Kind.RESCORED, "action", "X"),
            change(Kind.REWEIGHTED, "action", "X", "", "2", "3"),
            change(Kind.CHANGED, "action", "X", "effort", "", ""),
            change(Kind.CONDITION_CHANGED, "action", "X"),
            change(Kind.CHANGED, "action", "X", "requires", "", ""),
            change(Kind.REWORDED, "action", "X", "title", "do", "act"),
            change(Kind.REWORDED, "action", "X", "how", "so", "thus"));
  }

  @Test
  void anEffortOfTheSameNumberIsAnotherEffort() {
    assertThat(
            actions(
                AnAction.of("X").moves("A", "0", "1").effort(1, Delay.J, 1),
                AnAction.of("X").moves("A", "0", "1").effort(0, Delay.M, 1)))
        .containsExactly(change(Kind.CHANGED, "action", "X", "effort", "", ""));
  }

  @Test
  void aDutyDiffersByItsConditionItsForceAndItsDates() {
    assertThat(
            duties(
                duty("D", Condition.ALWAYS, true, null, null),
                duty("D", PREMISES, false, DAY, null)))
        .containsExactly(
            change(Kind.CONDITION_CHANGED, "duty", "D"),
            change(Kind.CHANGED, "duty", "D", "binding", "", ""),
            change(Kind.CHANGED, "duty", "D", "from", "", "2026-01-01"));
    assertThat(
            duties(
                duty("D", PREMISES, true, DAY, null),
                duty("D", PREMISES, true, DAY, DAY.plusYears(1))))
        .containsExactly(change(Kind.CHANGED, "duty", "D", "until", "", "2027-01-01"));
  }

  @Test
  void whatStandsInAnotherOrderIsReordered() {
    assertThat(
            between(
                AQuestionnaire.of(
                    AGroup.of("T").with(AQuestion.of("A"), AQuestion.of("B"), AQuestion.of("C")),
                    AGroup.of("U").with(AQuestion.of("D"))),
                AQuestionnaire.of(
                    AGroup.of("U").with(AQuestion.of("D")),
                    AGroup.of("T").with(AQuestion.of("C"), AQuestion.of("A"), AQuestion.of("X")))))
        .containsExactly(
            change(Kind.REORDERED, "node", "T", "children", "A, C", "C, A"),
            change(Kind.REMOVED, "node", "B"),
            change(Kind.ADDED, "node", "X"),
            change(Kind.REORDERED, "node", "test", "tree", "T, U", "U, T"));
  }

  @Test
  void whatElseCountsDiffersByItsKey() {
    assertThat(
            between(
                AQuestionnaire.of(AGroup.of("T").with(AQuestion.of("A"), AQuestion.of("B"))),
                AQuestionnaire.of(
                    AGroup.of("T")
                        .aggregate(Group.Aggregate.MIN)
                        .missingWeight(Group.MissingWeight.EQUAL)
                        .minRated(2)
                        .with(
                            AQuestion.of("A")
                                .notApplicable(new Question.NotApplicable.Never())
                                .duties("D"),
                            AQuestion.of("B").capBy("A").unrated()))))
        .containsExactly(
            change(Kind.CHANGED, "node", "T", "aggregate", "", ""),
            change(Kind.CHANGED, "node", "T", "missing_weight", "", ""),
            change(Kind.CHANGED, "node", "T", "min_rated", "", ""),
            change(Kind.CHANGED, "node", "A", "not_applicable", "", ""),
            change(Kind.CHANGED, "node", "A", "obligations", "", ""),
            change(Kind.CHANGED, "node", "B", "cap_by", "", ""),
            change(Kind.CHANGED, "node", "B", "rated", "", ""));
  }

  @Test
  void severalTickedAreScoredByTheirFullPointsToo() {
    assertThat(
            between(
                questionnaire(AQuestion.of("A").kind(AQuestion.multiple("3", "1", "2"))),
                questionnaire(AQuestion.of("A").kind(AQuestion.multiple("2", "1", "2")))))
        .containsExactly(change(Kind.RESCORED, "node", "A", "full", "3", "2"));
  }

  @Test
  void translationsAreAddedChangedLeftOrMissing() {
    assertThat(
            between(
                labelled(text("un", "one"), text("deux", ""), text("trois", "three")),
                labelled(text("un", "a one"), text("deux", "two"), text("tiers", "three"))))
        .containsExactly(
            translation(Kind.TRANSLATION_CHANGED, "f0", "one", "a one"),
            translation(Kind.TRANSLATION_ADDED, "f1", "", "two"),
            change(Kind.REWORDED, "fact", "f2", "label", "trois", "tiers"),
            translation(Kind.TRANSLATION_LEFT, "f2", "three", "three"));
    assertThat(
            between(
                labelled(text("un", "one"), text("deux", "two")),
                labelled(text("un", "one"), text("deux", ""), text("trois", ""))))
        .containsExactly(
            change(Kind.ADDED, "fact", "f2"),
            translation(Kind.TRANSLATION_MISSING, "f1", "two", ""),
            translation(Kind.TRANSLATION_MISSING, "f2", "", ""));
  }

  @Test
  void aLanguageThatComesOrGoesIsToldOnce() {
    AQuestionnaire french = labelled(text("un", ""), text("deux", ""));
    AQuestionnaire both = labelled(text("un", "one"), text("deux", "two"));
    assertThat(between(french, both)).containsExactly(change(Kind.ADDED, "language", "en"));
    assertThat(between(both, french)).containsExactly(change(Kind.REMOVED, "language", "en"));
  }

  private static Text text(String original, String english) {
    return new Text(original, english.isEmpty() ? Map.of() : Map.of("en", english));
  }

  private static AQuestionnaire labelled(Text... labels) {
    AQuestionnaire questionnaire = questionnaire(AQuestion.of("A"));
    for (int i = 0; i < labels.length; i++) {
      questionnaire.fact(
          new Fact(new FactId("f" + i), new Fact.Kind.Bool(), labels[i], Condition.ALWAYS, false));
    }
    return questionnaire;
  }

  private static Change translation(Kind kind, String fact, String before, String after) {
    return new Change(kind, "fact", fact, "label", "en", before, after);
  }

  @Test
  void aDutyDiffersByItsTitle() {
    Obligation old = duty("D", PREMISES, true, null, null);
    Obligation now =
        new Obligation(
            old.id(), Text.of("other"), PREMISES, true, null, null, null, null, null, DAY);
    assertThat(duties(old, now))
        .containsExactly(change(Kind.REWORDED, "duty", "D", "title", "duty D", "other"));
  }

  private static Change change(Kind kind, String what, String id) {
    return change(kind, what, id, "", "", "");
  }

  private static Change change(
      Kind kind, String what, String id, String part, String before, String after) {
    return new Change(kind, what, id, part, "", before, after);
  }

  private static AQuestionnaire questionnaire(AQuestion question) {
    return AQuestionnaire.of(question);
  }

  private static List<Change> between(AQuestionnaire old, AQuestionnaire now) {
    return Differences.between(
        new Referential(old.build(), Toolbox.EMPTY, Obligations.EMPTY),
        new Referential(now.build(), Toolbox.EMPTY, Obligations.EMPTY));
  }

  private static List<Change> actions(AnAction old, AnAction now) {
    return Differences.between(toolbox(old), toolbox(now));
  }

  private static Referential toolbox(AnAction action) {
    return new Referential(
        AQuestionnaire.of(AQuestion.of("A")).build(),
        Toolbox.of("", List.of(action.build())),
        Obligations.EMPTY);
  }

  private static List<Change> duties(Obligation old, Obligation now) {
    return Differences.between(register(old), register(now));
  }

  private static Referential register(Obligation duty) {
    return new Referential(
        AQuestionnaire.of(AQuestion.of("A")).build(),
        Toolbox.EMPTY,
        Obligations.of("", List.of(duty)));
  }

  private static Fact fact(String label, @Nullable String unit, Condition when) {
    return new Fact(
        new FactId("land"),
        new Fact.Kind.Number(unit == null ? null : Text.of(unit)),
        Text.of(label),
        when,
        false);
  }

  private static Level level(String title, String from, List<Gate> gates, List<Gate> themeGates) {
    return new Level(
        new LevelId("low"), Text.of(title), null, null, new BigDecimal(from), gates, themeGates);
  }

  /// Triples of an id, points and a label.
  private static QuestionKind choice(String... words) {
    return new QuestionKind.Choice(
        Stream.of(0, 3)
            .map(
                at ->
                    new QuestionKind.Option(
                        new OptionId(words[at]),
                        new BigDecimal(words[at + 1]),
                        Text.of(words[at + 2]),
                        false))
            .toList());
  }

  private static Obligation duty(
      String id,
      Condition when,
      boolean binding,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return new Obligation(
        new ObligationId(id),
        Text.of("duty " + id),
        when,
        binding,
        from,
        until,
        null,
        null,
        null,
        DAY);
  }
}
