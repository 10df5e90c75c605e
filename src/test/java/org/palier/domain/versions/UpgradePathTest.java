package org.palier.domain.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.Say;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.versions.Fate.Loss;
import org.palier.domain.versions.Upgrade.FactMove;
import org.palier.domain.versions.Upgrade.QuestionMove;
import org.palier.domain.versions.Upgrade.Target;

class UpgradePathTest {

  private static final Entry ONE = new Entry(new Answer.Chosen(new OptionId("1")), "seen", "file");
  private static final Entry TWO = Entry.of(new Answer.Chosen(new OptionId("2")));

  private static Carried carried(
      Questionnaire old, Questionnaire later, Map<NodeId, QuestionMove> moves, Answers answers) {
    return UpgradePath.of(new Upgrade(old.reference(), moves, Map.of()), old, later)
        .carry(Facts.NONE, answers);
  }

  private static Questionnaire asking(AQuestion... questions) {
    return AQuestionnaire.of(questions).build();
  }

  private static QuestionMove to(String... questions) {
    return new QuestionMove.To(
        List.of(questions).stream()
            .map(question -> new Target(Say.id(question), Map.of()))
            .toList());
  }

  private static Fate<NodeId, Entry> only(Carried carried) {
    assertThat(carried.questionFates()).hasSize(1);
    return carried.questionFates().getFirst();
  }

  private static Answers given(String question, Entry entry) {
    return Answers.NONE.with(Say.id(question), entry);
  }

  @Test
  void whatIsNotNamedStaysAsItIsWithItsNotes() {
    Questionnaire same = asking(AQuestion.of("A"));
    Carried carried = carried(same, same, Map.of(), given("A", ONE));
    assertThat(carried.answers()).isEqualTo(given("A", ONE));
    assertThat(only(carried).kind()).isEqualTo(Fate.Kind.SAME);
    assertThat(carried.notCarried()).isZero();
  }

  @Test
  void anAnswerMayGoToAnotherQuestionAsAnotherOption() {
    Questionnaire old = asking(AQuestion.of("A"));
    Questionnaire later = asking(AQuestion.of("B"));
    Carried carried =
        carried(
            old,
            later,
            Map.of(
                Say.id("A"),
                new QuestionMove.To(
                    List.of(
                        new Target(Say.id("B"), Map.of(new OptionId("1"), new OptionId("3")))))),
            given("A", ONE));
    assertThat(carried.answers())
        .isEqualTo(given("B", new Entry(new Answer.Chosen(new OptionId("3")), "seen", "file")));
    assertThat(only(carried).kind()).isEqualTo(Fate.Kind.MAPPED);
    assertThat(only(carried).keepsItsPlace()).isFalse();
  }

  @Test
  void ofTwoAnswersThatBecomeOneTheFirstInTheFileCountsAndTheOtherIsTold() {
    Questionnaire old = asking(AQuestion.of("A"), AQuestion.of("B"));
    Questionnaire later = asking(AQuestion.of("C"));
    Carried carried =
        carried(
            old,
            later,
            Map.of(Say.id("A"), to("C"), Say.id("B"), to("C")),
            given("B", TWO).with(Say.id("A"), ONE));
    assertThat(carried.answers()).isEqualTo(given("C", ONE));
    assertThat(carried.questionFates().getLast())
        .isEqualTo(
            new Fate<>(
                Say.id("B"), TWO, Map.of(), List.of(new Loss.Taken(later.reference(), "C"))));
  }

  @Test
  void aPartOfASplitAnswerThatDoesNotFitIsTold() {
    Questionnaire old = asking(AQuestion.of("A"));
    Questionnaire later =
        asking(AQuestion.of("B"), AQuestion.of("C").kind(AQuestion.choice("0", "1")));
    Carried carried = carried(old, later, Map.of(Say.id("A"), to("B", "C")), given("A", TWO));
    assertThat(only(carried).after()).containsOnlyKeys(Say.id("B"));
    assertThat(only(carried).losses()).containsExactly(new Loss.Unfit(later.reference(), "C"));
    assertThat(carried.notCarried()).isZero();
  }

  @Test
  void aSplitThatMeetsAgainLosesNothing() {
    Questionnaire old = asking(AQuestion.of("A"));
    Questionnaire later = asking(AQuestion.of("B"), AQuestion.of("C"));
    Questionnaire last = asking(AQuestion.of("D"));
    Carried carried =
        new UpgradePath(
                List.of(
                    new UpgradePath.Step(
                        new Upgrade(old.reference(), Map.of(Say.id("A"), to("B", "C")), Map.of()),
                        old,
                        later),
                    new UpgradePath.Step(
                        new Upgrade(
                            later.reference(),
                            Map.of(Say.id("B"), to("D"), Say.id("C"), to("D")),
                            Map.of()),
                        later,
                        last)))
            .carry(Facts.NONE, given("A", ONE));
    assertThat(only(carried).kind()).isEqualTo(Fate.Kind.RENAMED);
    assertThat(only(carried).losses()).isEmpty();
  }

  @Test
  void aDeclarationWithoutObjectIsCarriedWhereOneIsOffered() {
    Entry declared = Entry.of(new Answer.NotApplicable("no premises"));
    Questionnaire old = asking(AQuestion.of("A"));
    Questionnaire never =
        asking(AQuestion.of("A").notApplicable(new Question.NotApplicable.Never()));
    Questionnaire some =
        asking(
            AQuestion.of("A")
                .notApplicable(new Question.NotApplicable.Only(Say.is("premises", "false"))));
    assertThat(only(carried(old, never, Map.of(), given("A", declared))).losses())
        .containsExactly(new Loss.Unfit(never.reference(), "A"));
    assertThat(only(carried(old, some, Map.of(), given("A", declared))).kind())
        .isEqualTo(Fate.Kind.SAME);
  }

  @Test
  void aTickedOptionThatMustNowStandAloneDoesNotFit() {
    Questionnaire old = asking(AQuestion.of("A").kind(AQuestion.multiple("3", "1", "2")));
    QuestionKind.Multiple kind = (QuestionKind.Multiple) AQuestion.multiple("3", "1", "2");
    List<QuestionKind.Option> alone =
        kind.options().stream()
            .map(
                option ->
                    new QuestionKind.Option(option.id(), option.points(), option.label(), true))
            .toList();
    Questionnaire later =
        asking(AQuestion.of("A").kind(new QuestionKind.Multiple(alone, BigDecimal.TWO)));
    Entry both = Entry.of(new Answer.Ticked(Set.of(new OptionId("0"), new OptionId("1"))));
    Entry one = Entry.of(new Answer.Ticked(Set.of(new OptionId("0"))));
    assertThat(carried(old, later, Map.of(), given("A", both)).notCarried()).isEqualTo(1);
    assertThat(carried(old, later, Map.of(), given("A", one)).notCarried()).isZero();
  }

  @Test
  void factsAreRenamedDroppedOrNoLongerFit() {
    Questionnaire old =
        AQuestionnaire.of(AQuestion.of("A"))
            .fact(AQuestionnaire.bool("a", Condition.ALWAYS))
            .fact(AQuestionnaire.bool("b", Condition.ALWAYS))
            .fact(AQuestionnaire.bool("c", Condition.ALWAYS))
            .build();
    Questionnaire later =
        AQuestionnaire.of(AQuestion.of("A"))
            .fact(AQuestionnaire.bool("d", Condition.ALWAYS))
            .fact(AQuestionnaire.number("c", Condition.ALWAYS))
            .build();
    FactValue yes = new FactValue.Bool(true);
    Upgrade table =
        new Upgrade(
            old.reference(),
            Map.of(),
            Map.of(
                new FactId("a"), new FactMove.To(new FactId("d")),
                new FactId("b"), new FactMove.Dropped("no use")));
    Carried carried =
        UpgradePath.of(table, old, later)
            .carry(
                Facts.NONE
                    .with(new FactId("c"), yes)
                    .with(new FactId("b"), yes)
                    .with(new FactId("a"), yes),
                Answers.NONE);
    assertThat(carried.facts()).isEqualTo(Facts.NONE.with(new FactId("d"), yes));
    assertThat(carried.factFates().stream().map(Fate::losses))
        .containsExactly(
            List.of(),
            List.of(new Loss.Dropped(later.reference(), "no use")),
            List.of(new Loss.Unfit(later.reference(), "c")));
  }

  @Test
  void anAnswerToAQuestionThatNeverWasIsTold() {
    Questionnaire same = asking(AQuestion.of("A"));
    assertThat(only(carried(same, same, Map.of(), given("Z", ONE))).losses())
        .containsExactly(new Loss.Unfit(same.reference(), "Z"));
  }

  @Test
  void stepsMustMeetAndFollowTheirTable() {
    Questionnaire one = asking(AQuestion.of("A"));
    assertThatThrownBy(() -> new UpgradePath(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UpgradePath.of(Upgrade.keepingAll("other@1"), one, one))
        .isInstanceOf(IllegalArgumentException.class);
    Questionnaire other =
        Questionnaire.of(
            one.id(),
            "9",
            "en",
            Text.of("x"),
            one.subject(),
            List.of(),
            Map.of(),
            one.scoring(),
            one.themes(),
            List.of());
    UpgradePath.Step first = new UpgradePath.Step(Upgrade.keepingAll(one.reference()), one, one);
    UpgradePath.Step second =
        new UpgradePath.Step(Upgrade.keepingAll(other.reference()), other, one);
    assertThatThrownBy(() -> new UpgradePath(List.of(first, second)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFateIsCarriedOrReported() {
    assertThatThrownBy(() -> new Fate<>(Say.id("A"), ONE, Map.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
