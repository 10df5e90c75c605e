package org.palier.domain.toolbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Text;

/// Something an organisation can do to move up, and where to find help for it.
public record ToolboxAction(
    ActionId id,
    Text title,
    Text how,
    @Nullable Text effect,
    List<Move> moves,
    Effort effort,
    List<ActionId> requires,
    List<Text> needs,
    Condition when,
    @Nullable Indicator indicator,
    List<Help> help) {

  public ToolboxAction {
    moves = List.copyOf(moves);
    requires = List.copyOf(requires);
    needs = List.copyOf(needs);
    help = List.copyOf(help);
    if (moves.isEmpty()) {
      throw new IllegalArgumentException("an action that moves nothing: " + id);
    }
  }

  public ToolboxAction withMoves(List<Move> others) {
    return new ToolboxAction(
        id, title, how, effect, others, effort, requires, needs, when, indicator, help);
  }

  public ToolboxAction requiring(List<ActionId> others) {
    return new ToolboxAction(
        id, title, how, effect, moves, effort, others, needs, when, indicator, help);
  }

  /// Takes the points of a question from any p with from ≤ p < to up to `to`.
  public record Move(NodeId question, BigDecimal from, BigDecimal to) {
    public boolean moves(BigDecimal points) {
      return from.compareTo(points) <= 0 && points.compareTo(to) < 0;
    }
  }

  /// `cost` 0 to 4, `difficulty` 1 to 3.
  public record Effort(int cost, Delay delay, int difficulty) {

    /// 1 + cost + delay (0 to 3) + (difficulty − 1), from 1 to 10.
    public int number() {
      return 1 + cost + delay.ordinal() + difficulty - 1;
    }

    /// At no cost and within a month.
    public boolean isImmediate() {
      return cost == 0 && delay == Delay.J;
    }
  }

  /// `J` under a month, `M` 1 to 6 months, `L` 6 to 18, `X` above.
  public enum Delay {
    J,
    M,
    L,
    X
  }

  public record Indicator(Text label, @Nullable Text unit, @Nullable Better better) {}

  public enum Better {
    LOWER,
    HIGHER
  }

  /// An aid or a resource, shown only between its dates (both included) and where `when` holds.
  public record Help(
      String kind,
      Text label,
      @Nullable String url,
      Condition when,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate checkedOn) {

    public boolean isOpen(LocalDate on) {
      return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }
  }
}
