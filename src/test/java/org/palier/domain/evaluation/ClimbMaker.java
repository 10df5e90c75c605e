package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.palier.domain.AnAction;
import org.palier.domain.Say;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Delay;

/// Gives a generated world a toolbox made for climbing: strong moves, chains, moves that skip over
/// others, several moves in one action, requirements, conditions, equal efforts.
final class ClimbMaker {

  private final Random random;
  private final Chance chance;

  ClimbMaker(Random random) {
    this.random = random;
    this.chance = new Chance(random);
  }

  World world(int mostActions) {
    World world = World.random(random);
    if (chance.in(60)) {
      world = world.with(Answers.NONE);
    }
    List<NodeId> few = some(rated(world), chance.between(2, mostActions));
    List<ToolboxAction> actions = new ArrayList<>();
    int count = chance.between(mostActions / 2, mostActions);
    for (int i = 0; i < count; i++) {
      actions.add(action(i, few));
    }
    Referential referential =
        new Referential(
            world.questionnaire(),
            Toolbox.of("2026-11-01", actions),
            world.referential().obligations());
    return new World(referential, world.situation(), world.chance());
  }

  private static List<NodeId> rated(World world) {
    Reading reading = world.reading();
    List<NodeId> rated =
        world.questionnaire().questions().values().stream()
            .filter(reading::isRated)
            .map(Question::id)
            .toList();
    return rated.isEmpty() ? List.copyOf(world.questionnaire().questions().keySet()) : rated;
  }

  private List<NodeId> some(List<NodeId> questions, int count) {
    List<NodeId> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(chance.of(questions));
    }
    return some;
  }

  /// The order of the ids is not that of the file.
  private ToolboxAction action(int rank, List<NodeId> questions) {
    AnAction action = AnAction.of(name(rank));
    int moves = chance.of(1, 1, 1, 1, 2, 3);
    for (int i = 0; i < moves; i++) {
      String[] move =
          chance.of("0 1", "0 1", "0 2", "0 3", "1 2", "1 2", "1 3", "2 3", "0.5 2").split(" ");
      action.moves(chance.of(questions).value(), move[0], move[1]);
    }
    if (rank > 0 && chance.in(30)) {
      action.requires(name(chance.between(0, rank - 1)));
    }
    if (chance.in(10)) {
      action.when(Say.is("f1", "true"));
    }
    return action
        .effort(chance.of(0, 0, 1, 2), chance.of(Delay.J, Delay.J, Delay.M), chance.of(1, 1, 2))
        .build();
  }

  private static String name(int rank) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(rank * 7 % 26) + "" + rank;
  }
}
