package org.palier.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Delay;
import org.palier.domain.toolbox.ToolboxAction.Effort;
import org.palier.domain.toolbox.ToolboxAction.Help;
import org.palier.domain.toolbox.ToolboxAction.Move;

/// Builds an action for a test; of effort 2, so not an immediate one, unless said otherwise.
public final class AnAction {

  private final ActionId id;
  private Text title;
  private Text how;
  private final List<Help> help = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<ActionId> requires = new ArrayList<>();
  private Effort effort = new Effort(1, Delay.J, 1);
  private Condition when = Condition.ALWAYS;

  private AnAction(String id) {
    this.id = new ActionId(id);
    title = Text.of("title of " + id);
    how = Text.of("how to " + id);
  }

  public static AnAction of(String id) {
    return new AnAction(id);
  }

  public AnAction moves(String question, String from, String to) {
    moves.add(new Move(Say.id(question), new BigDecimal(from), new BigDecimal(to)));
    return this;
  }

  public AnAction requires(String... actions) {
    List.of(actions).forEach(action -> requires.add(new ActionId(action)));
    return this;
  }

  public AnAction effort(int cost, Delay delay, int difficulty) {
    effort = new Effort(cost, delay, difficulty);
    return this;
  }

  public AnAction immediate() {
    return effort(0, Delay.J, 1);
  }

  public AnAction when(Condition condition) {
    when = condition;
    return this;
  }

  public AnAction titled(String words) {
    title = Text.of(words);
    return this;
  }

  public AnAction how(String words) {
    how = Text.of(words);
    return this;
  }

  /// A page of advice for those of whom the condition is true.
  public AnAction help(Condition condition) {
    help.add(new Help("guide", Text.of("help"), null, condition, null, null, null));
    return this;
  }

  public ToolboxAction build() {
    return new ToolboxAction(
        id, title, how, null, moves, effort, requires, List.of(), when, null, help);
  }
}
