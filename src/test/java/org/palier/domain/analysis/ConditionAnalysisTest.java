package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.atLeast;
import static org.palier.domain.Say.flag;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.optionIn;
import static org.palier.domain.Say.pointsAtLeast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Question.NotApplicable;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;

class ConditionAnalysisTest {

  private static final Condition PREMISES = is("premises", "true");
  private static final Condition NO_PREMISES = is("premises", "false");

  /// A test of people that everyone passes, and one that nobody does.
  private static final Condition EVERYONE =
      new Condition.Any(List.of(atLeast("employees", "0"), atLeast("employees", "5")));

  private static final Condition NOBODY = new Condition.All(List.of(PREMISES, NO_PREMISES));

  @Test
  void conditionsThatDecideSomethingAreFine() {
    assertThat(of(AQuestion.of("A").when(PREMISES).socle(is("size", "T1")))).isEmpty();
  }

  @Test
  void aQuestionThatConcernsNobodyIsFoundOnce() {
    assertThat(of(AQuestion.of("A").when(NOBODY).socle(PREMISES)))
        .containsExactly(Finding.of(Kind.QUESTION_UNREACHABLE, node("A", "")));
  }

  @Test
  void theHighestOfTheNodesThatConcernNobodyStandsForAll() {
    assertThat(of(questionnaire(AGroup.of("G").when(NOBODY).with(AQuestion.of("A")))))
        .containsExactly(Finding.of(Kind.QUESTION_UNREACHABLE, node("G", "")));
  }

  @Test
  void aConditionAgainstThatOfItsGroupConcernsNobody() {
    assertThat(
            of(
                questionnaire(
                    AGroup.of("G").when(PREMISES).with(AQuestion.of("A").when(NO_PREMISES)))))
        .containsExactly(Finding.of(Kind.QUESTION_UNREACHABLE, node("A", "")));
  }

  @Test
  void aConditionThatAlwaysHoldsWhereItStandsIsFound() {
    assertThat(of(AQuestion.of("A").when(EVERYONE)))
        .containsExactly(Finding.of(Kind.CONDITION_ALWAYS_TRUE, node("A", "when")));
    assertThat(
            of(questionnaire(AGroup.of("G").when(PREMISES).with(AQuestion.of("A").when(PREMISES)))))
        .containsExactly(Finding.of(Kind.CONDITION_ALWAYS_TRUE, node("A", "when")));
  }

  @Test
  void eachPartOfAQuestionIsRead() {
    assertThat(
            of(
                AQuestion.of("A")
                    .when(PREMISES)
                    .reduce(is("size", "T1"), "0.5")
                    .reduce(NO_PREMISES, "0.5")
                    .socle(NO_PREMISES)
                    .notApplicable(new NotApplicable.Only(PREMISES))
                    .variant(is("size", "T1"), "0", "words")
                    .variant(PREMISES, "0", "words")
                    .check(pointsAtLeast("A", "2"), false)
                    .check(pointsAtLeast("A", "4"), false)))
        .containsExactly(
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, node("A", "reduce[1].when")),
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, node("A", "socle")),
            Finding.of(Kind.CONDITION_ALWAYS_TRUE, node("A", "not_applicable.when")),
            Finding.of(Kind.CONDITION_ALWAYS_TRUE, node("A", "variants[1].when")),
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, node("A", "checks[1].when")));
  }

  @Test
  void factsAndFlagsAreReadInTheOrderOfTheirNames() {
    AQuestionnaire questionnaire =
        questionnaire(AGroup.of("T").with(AQuestion.of("A")))
            .fact(AQuestionnaire.number("surface", NOBODY))
            .flag("F2", EVERYONE)
            .flag("F1", NOBODY)
            .flag("F3", PREMISES);
    assertThat(of(questionnaire))
        .containsExactly(
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, new Spot(Section.FACT, "surface", "when")),
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, new Spot(Section.FLAG, "F1", "")),
            Finding.of(Kind.CONDITION_ALWAYS_TRUE, new Spot(Section.FLAG, "F2", "")));
  }

  @Test
  void flagsOfWhateverNumberKeepTheirOrder() {
    AQuestionnaire questionnaire = questionnaire(AGroup.of("T").with(AQuestion.of("A")));
    List.of("F", "C", "A", "E", "B", "D").forEach(flag -> questionnaire.flag(flag, NOBODY));
    assertThat(of(questionnaire))
        .extracting(finding -> finding.spot().id())
        .containsExactly("A", "B", "C", "D", "E", "F");
  }

  /// The action is offered to those with premises only, and its second help asks the same.
  @Test
  void anActionIsReadWhereItCanBeOffered() {
    Referential referential =
        new Referential(
            questionnaire(AGroup.of("T").with(AQuestion.of("A").when(PREMISES))).build(),
            Toolbox.of(
                "",
                List.of(
                    AnAction.of("X")
                        .moves("A", "0", "3")
                        .when(is("size", "T1"))
                        .help(PREMISES)
                        .help(is("type", "ASS"))
                        .help(is("size", "T2"))
                        .build(),
                    AnAction.of("Y").moves("A", "0", "3").when(PREMISES).build())),
            Obligations.EMPTY);
    assertThat(of(referential))
        .containsExactly(
            Finding.of(Kind.CONDITION_ALWAYS_TRUE, new Spot(Section.ACTION, "X", "help[0].when")),
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, new Spot(Section.ACTION, "X", "help[2].when")),
            Finding.of(Kind.CONDITION_ALWAYS_TRUE, new Spot(Section.ACTION, "Y", "when")));
  }

  @Test
  void aDutyOfNobodyIsFound() {
    Obligation duty =
        new Obligation(
            new ObligationId("D"),
            Text.of("duty"),
            NOBODY,
            true,
            null,
            null,
            null,
            null,
            null,
            LocalDate.of(2026, 1, 1));
    Referential referential =
        new Referential(
            questionnaire(AGroup.of("T").with(AQuestion.of("A"))).build(),
            Toolbox.EMPTY,
            Obligations.of("", List.of(duty)));
    assertThat(of(referential))
        .containsExactly(
            Finding.of(Kind.CONDITION_ALWAYS_FALSE, new Spot(Section.DUTY, "D", "when")));
  }

  @Test
  void whatCantBeDecidedIsSaid() {
    AQuestion wide =
        AQuestion.of("W")
            .kind(AQuestion.multiple("3", Collections.nCopies(13, "1").toArray(String[]::new)));
    assertThat(
            of(
                questionnaire(
                    AGroup.of("T")
                        .with(
                            wide,
                            AQuestion.of("A").when(pointsAtLeast("W", "1")),
                            AQuestion.of("B").socle(optionIn("W", "1"))))))
        .containsExactly(
            Finding.of(Kind.NOT_DECIDED, node("A", ""), "la question peut-elle être posée ?"),
            Finding.of(
                Kind.NOT_DECIDED, node("A", "when"), "la condition peut-elle changer de valeur ?"),
            Finding.of(
                Kind.NOT_DECIDED, node("B", "socle"), "la condition peut-elle changer de valeur ?"),
            Finding.of(
                Kind.NOT_DECIDED,
                node("B", "socle"),
                "la condition peut-elle changer de valeur ?"));
  }

  @Test
  void conditionsOnAQuestionAreFoundThroughFlagsAndParts() {
    var questionnaire =
        questionnaire(AGroup.of("T").with(AQuestion.of("A"), AQuestion.of("B")))
            .flag("F", new Condition.Not(pointsAtLeast("A", "1")))
            .build();
    List<Condition> naming = new ArrayList<>();
    naming.add(pointsAtLeast("A", "1"));
    naming.add(optionIn("A", "1"));
    naming.add(flag("F"));
    naming.add(new Condition.All(List.of(PREMISES, flag("F"))));
    naming.add(new Condition.Any(List.of(PREMISES, optionIn("A", "1"))));
    for (Condition condition : naming) {
      assertThat(Mentions.question(questionnaire, List.of(PREMISES, condition), id("A"))).isTrue();
      assertThat(Mentions.question(questionnaire, List.of(PREMISES, condition), id("B"))).isFalse();
    }
    assertThat(Mentions.question(questionnaire, List.of(flag("NONE"), PREMISES), id("A")))
        .isFalse();
  }

  private static Spot node(String id, String part) {
    return new Spot(Section.NODE, id, part);
  }

  private static AQuestionnaire questionnaire(AGroup theme) {
    return AQuestionnaire.of(theme).fact(AQuestionnaire.bool("premises", Condition.ALWAYS));
  }

  private static List<Finding> of(AQuestion question) {
    return of(questionnaire(AGroup.of("T").with(question)));
  }

  private static List<Finding> of(AQuestionnaire questionnaire) {
    return of(new Referential(questionnaire.build(), Toolbox.EMPTY, Obligations.EMPTY));
  }

  private static List<Finding> of(Referential referential) {
    return new ConditionAnalysis(referential, new Decider(referential.questionnaire())).run();
  }
}
