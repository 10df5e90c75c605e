package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Move;

/// Tries every set of actions of a small world, one by one, with the rule written out once more.
final class EverySet {

  private final World world;
  private final Reading reading;
  private final List<ToolboxAction> actions;
  private final Map<Set<ActionId>, Trial> allowed = new HashMap<>();

  EverySet(World world) {
    this.world = world;
    this.reading = world.reading();
    this.actions =
        world.referential().toolbox().actions().values().stream()
            .filter(action -> reading.truth(action.when()) != Truth.FALSE)
            .toList();
    Outlook outlook = Outlook.of(world.referential(), world.situation());
    for (int set = 0; set < 1 << actions.size(); set++) {
      List<ToolboxAction> chosen = chosen(set);
      if (holdsWhatItRequires(chosen) && everyOneMoves(chosen)) {
        Set<ActionId> ids = new TreeSet<>();
        chosen.forEach(action -> ids.add(action.id()));
        allowed.put(ids, outlook.trial(ids));
      }
    }
  }

  /// The least that leads above the level of today.
  Optional<List<ActionId>> least(Function<Trial, Maturity> read) {
    int today = rank(read.apply(trial(Set.of())).level());
    return allowed.entrySet().stream()
        .filter(tried -> rank(read.apply(tried.getValue()).level()) > today)
        .map(Map.Entry::getKey)
        .<List<ActionId>>map(List::copyOf)
        .min(
            Comparator.comparingInt(this::effort)
                .thenComparingInt(List::size)
                .thenComparing(Object::toString));
  }

  Trial trial(Set<ActionId> actions) {
    return Optional.ofNullable(allowed.get(actions)).orElseThrow();
  }

  private int rank(@Nullable LevelId level) {
    return world.questionnaire().levels().stream().map(it -> it.id()).toList().indexOf(level);
  }

  private int effort(List<ActionId> ids) {
    return actions.stream()
        .filter(action -> ids.contains(action.id()))
        .mapToInt(action -> action.effort().number())
        .sum();
  }

  private List<ToolboxAction> chosen(int set) {
    List<ToolboxAction> chosen = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if ((set >> i & 1) == 1) {
        chosen.add(actions.get(i));
      }
    }
    return chosen;
  }

  private boolean holdsWhatItRequires(List<ToolboxAction> chosen) {
    Set<ActionId> asked = new HashSet<>();
    chosen.forEach(action -> require(action, asked));
    return chosen.stream().map(ToolboxAction::id).toList().containsAll(asked);
  }

  private void require(ToolboxAction action, Set<ActionId> asked) {
    for (ActionId id : action.requires()) {
      ToolboxAction other = world.referential().toolbox().action(id).orElseThrow();
      require(other, asked);
      if (actions.contains(other) && other.moves().stream().anyMatch(this::movesToday)) {
        asked.add(id);
      }
    }
  }

  private boolean movesToday(Move move) {
    return isRated(move.question()) && moves(move, reading.exactPoints(move.question()));
  }

  private boolean isRated(NodeId question) {
    return reading.isRated(world.questionnaire().question(question).orElseThrow());
  }

  private static boolean moves(Move move, Ratio points) {
    return Ratio.of(move.from()).compareTo(points) <= 0
        && points.compareTo(Ratio.of(move.to())) < 0;
  }

  /// Some order of the moves uses every action.
  private boolean everyOneMoves(List<ToolboxAction> chosen) {
    return chosen.stream()
        .allMatch(action -> action.moves().stream().anyMatch(move -> isUsed(move, chosen)));
  }

  private boolean isUsed(Move move, List<ToolboxAction> chosen) {
    return isRated(move.question())
        && reachable(move.question(), chosen).stream().anyMatch(points -> moves(move, points));
  }

  private Set<Ratio> reachable(NodeId question, List<ToolboxAction> chosen) {
    Set<Ratio> reachable = new HashSet<>(Set.of(reading.exactPoints(question)));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (ToolboxAction action : chosen) {
        for (Move move : action.moves()) {
          if (move.question().equals(question)
              && reachable.stream().anyMatch(points -> moves(move, points))) {
            grows |= reachable.add(Ratio.of(move.to()));
          }
        }
      }
    }
    return reachable;
  }
}
