package org.palier.web;

import java.util.ArrayList;
import java.util.List;

/// The levels drawn as stairs, for `partials/_stairs`: the steps already climbed, the one stood on,
/// and the next, dashed when a gate holds it.
public record Stairs(List<Step> steps, boolean plain) {

  public Stairs {
    steps = List.copyOf(steps);
  }

  /// A step by its number, from 1, and its level's name.
  public record Step(int number, String name, Place place) {
    public boolean isDone() {
      return place == Place.DONE;
    }

    public boolean isHere() {
      return place == Place.HERE;
    }

    public boolean isGate() {
      return place == Place.GATE;
    }
  }

  /// Where a step is from the one stood on.
  public enum Place {
    DONE,
    HERE,
    GATE,
    ABOVE
  }

  /// The levels themselves, with nobody on them.
  public static Stairs of(List<String> names) {
    return of(names, 0, false);
  }

  /// `here` counts from 1; `gated` says that a gate, and not the score, holds the next step.
  public static Stairs of(List<String> names, int here, boolean gated) {
    List<Step> steps = new ArrayList<>();
    for (int number = 1; number <= names.size(); number++) {
      steps.add(new Step(number, names.get(number - 1), place(number, here, gated)));
    }
    return new Stairs(steps, here == 0);
  }

  private static Place place(int number, int here, boolean gated) {
    if (number == here) {
      return Place.HERE;
    }
    if (number < here) {
      return Place.DONE;
    }
    return gated && number == here + 1 ? Place.GATE : Place.ABOVE;
  }
}
