package org.palier.domain.statistics;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// From bare counts to what may be read. `inBands` gives the number of organisations as a band, for
/// the public; `levels` is how many levels the questionnaire has.
public record Disclosure(DisclosureRule rule, boolean inBands, int levels) {

  /// The line of a group that a release shows. A group that is too small comes out empty, whoever
  /// asks.
  public Line line(Group group, Tally tally) {
    if (!rule.isEnough(tally.units())) {
      return secret(group, Figure.withheld(Figure.Reason.TOO_FEW), Figure.Reason.TOO_FEW, null);
    }
    OptionalInt shared = Homogeneity.sharedLevel(rule, tally);
    if (shared.isPresent()) {
      return secret(group, units(tally.units()), Figure.Reason.HOMOGENEOUS, shared.getAsInt());
    }
    return new Line(
        group,
        units(tally.units()),
        Figure.of(Display.meanScore(tally)),
        Figure.of(Display.meanLevel(tally)),
        hasShares(group) ? shares(tally) : List.of(),
        null);
  }

  /// The same for a theme rated for some of `base` organisations. When only a few are left out, how
  /// many have it rated would tell how few: that number is kept secret, and the rest is not touched
  /// by it, for no other table is about the scores of this theme.
  public Line themeLine(Group theme, Tally tally, long base) {
    Line line = line(theme, tally);
    return rule.isNoneOrEnough(base - tally.units())
        ? line
        : new Line(
            theme,
            Figure.withheld(Figure.Reason.DIFFERENCING),
            line.meanScore(),
            line.meanLevel(),
            line.shares(),
            line.mostly());
  }

  private static Line secret(
      Group group,
      Figure units,
      Figure.Reason reason,
      @org.jspecify.annotations.Nullable Integer mostly) {
    return new Line(
        group, units, Figure.withheld(reason), Figure.withheld(reason), List.of(), mostly);
  }

  private Figure units(long units) {
    return inBands ? Display.band(rule, units) : Figure.of(units);
  }

  private static boolean hasShares(Group group) {
    return switch (group.table()) {
      case TOTAL, THEME -> true;
      case TYPE, SIZE, SECTOR, AREA -> false;
    };
  }

  private List<Figure> shares(Tally tally) {
    return IntStream.rangeClosed(0, levels)
        .mapToObj(level -> tally.levels().getOrDefault(level, 0L))
        .map(count -> Figure.of(Display.share(count, tally.units())))
        .toList();
  }
}
