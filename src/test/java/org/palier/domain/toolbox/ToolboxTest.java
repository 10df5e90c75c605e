package org.palier.domain.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AnAction;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction.Delay;
import org.palier.domain.toolbox.ToolboxAction.Effort;
import org.palier.domain.toolbox.ToolboxAction.Help;
import org.palier.domain.toolbox.ToolboxAction.Move;

class ToolboxTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  @Test
  void anActionIsFoundByItsName() {
    ToolboxAction action = AnAction.of("X").moves("A", "0", "1").build();
    Toolbox toolbox = Toolbox.of("2026-01-01", List.of(action));
    assertThat(toolbox.action(new ActionId("X"))).contains(action);
    assertThat(toolbox.action(new ActionId("Y"))).isEmpty();
  }

  @Test
  void anActionMovesSomething() {
    assertThatThrownBy(() -> AnAction.of("X").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an action that moves nothing: X");
  }

  @Test
  void anActionCanBeTakenWithOtherMovesOrRequirements() {
    ToolboxAction action = AnAction.of("X").moves("A", "0", "1").requires("W").build();
    Move other = new Move(id("B"), BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(action.withMoves(List.of(other)).moves()).containsExactly(other);
    assertThat(action.withMoves(List.of(other)).requires()).containsExactly(new ActionId("W"));
    assertThat(action.requiring(List.of(new ActionId("V"))).requires())
        .containsExactly(new ActionId("V"));
    assertThat(action.requiring(List.of()).moves()).isEqualTo(action.moves());
  }

  @ParameterizedTest
  @CsvSource({"0.9, false", "1, true", "2.9, true", "3, false"})
  void aMoveTakesThePointsFromItsStartToJustUnderItsEnd(BigDecimal points, boolean moves) {
    Move move = new Move(id("A"), BigDecimal.ONE, BigDecimal.valueOf(3));
    assertThat(move.moves(points)).isEqualTo(moves);
  }

  @ParameterizedTest
  @CsvSource({"0, J, 1, 1, true", "0, M, 1, 2, false", "1, J, 1, 2, false", "4, X, 3, 10, false"})
  void anEffortIsANumberFromOneToTen(
      int cost, Delay delay, int difficulty, int number, boolean immediate) {
    Effort effort = new Effort(cost, delay, difficulty);
    assertThat(effort.number()).isEqualTo(number);
    assertThat(effort.isImmediate()).isEqualTo(immediate);
  }

  @Test
  void aHelpIsOpenFromItsFirstDayToItsLast() {
    Help help = help(FIRST, LAST);
    assertThat(help.isOpen(FIRST.minusDays(1))).isFalse();
    assertThat(help.isOpen(FIRST)).isTrue();
    assertThat(help.isOpen(LAST)).isTrue();
    assertThat(help.isOpen(LAST.plusDays(1))).isFalse();
  }

  @Test
  void aHelpWithoutADateIsOpenOnThatSide() {
    assertThat(help(null, null).isOpen(FIRST)).isTrue();
    assertThat(help(FIRST, null).isOpen(LAST)).isTrue();
    assertThat(help(null, FIRST).isOpen(LAST)).isFalse();
  }

  private static Help help(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Help("aid", Text.of("aid"), null, Condition.ALWAYS, from, until, null);
  }
}
