package org.palier.domain.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A slope chart: a column a moment, a line a name, its values of 100 joined from column to column,
/// and its name at its end, far enough from the others to be read. Coordinates are whole numbers of
/// the picture's own measure. A column without a value is gone past.
public record Slope(
    int width, int height, List<Column> columns, List<Rule> rules, List<Drawn> lines) {

  private static final int WIDTH = 560;
  private static final int LEFT = 56;
  private static final int RIGHT = 330;
  private static final int TOP = 24;
  private static final int LEAST_HEIGHT = 200;
  private static final int LINE = 24;
  private static final int BELOW = 44;
  private static final int NAME_GAP = 16;
  private static final int NAME_LENGTH = 26;

  public Slope {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    lines = List.copyOf(lines);
  }

  /// What a column stands for; `broken` where it cannot be compared with the one before.
  public record Moment(String label, boolean broken) {}

  /// A name with its value of 100 in each column, or none; `kind` says how it is drawn.
  public record Line(String name, String kind, List<Optional<BigDecimal>> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /// `breakAt` is where a break before it is marked, none where there is none.
  public record Column(int x, int labelY, String anchor, String label, List<Integer> breakAt) {
    public Column {
      breakAt = List.copyOf(breakAt);
    }
  }

  /// A value of the scale.
  public record Rule(int y, String value) {}

  public record Segment(int x1, int y1, int x2, int y2) {}

  public record Dot(int x, int y) {}

  /// The name, at a place of its own beside the last value.
  public record Name(int x, int y, String words) {}

  public record Drawn(String kind, List<Segment> segments, List<Dot> dots, List<Name> name) {
    public Drawn {
      segments = List.copyOf(segments);
      dots = List.copyOf(dots);
      name = List.copyOf(name);
    }
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return RIGHT;
  }

  public int top() {
    return TOP;
  }

  public int bottom() {
    return height - BELOW;
  }

  /// A chart of two columns or more. `joined` says whether lines go past a break.
  public static Slope of(List<Moment> moments, List<Line> lines, boolean joined) {
    if (moments.size() < 2) {
      throw new IllegalArgumentException("a slope of " + moments.size());
    }
    if (lines.stream().anyMatch(line -> line.values().size() != moments.size())) {
      throw new IllegalArgumentException("a value a column");
    }
    int plot = Math.max(LEAST_HEIGHT, LINE * lines.size());
    int bottom = TOP + plot;
    List<Integer> names = namePlaces(lines, plot);
    return new Slope(
        WIDTH,
        bottom + BELOW,
        IntStream.range(0, moments.size()).mapToObj(i -> column(moments, i, bottom)).toList(),
        List.of(0, 50, 100).stream()
            .map(value -> new Rule(y(BigDecimal.valueOf(value), plot), String.valueOf(value)))
            .toList(),
        IntStream.range(0, lines.size())
            .mapToObj(i -> drawn(lines.get(i), names.get(i), moments, plot, joined))
            .toList());
  }

  private static Column column(List<Moment> moments, int index, int bottom) {
    int x = x(index, moments.size());
    int step = (RIGHT - LEFT) / (moments.size() - 1);
    return new Column(
        x,
        bottom + 28,
        index == 0 ? "start" : "middle",
        moments.get(index).label(),
        moments.get(index).broken() ? List.of(x - step / 2) : List.of());
  }

  private static Drawn drawn(Line line, int nameY, List<Moment> moments, int plot, boolean joined) {
    List<Segment> segments = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    Optional<Dot> before = Optional.empty();
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).broken() && !joined) {
        before = Optional.empty();
      }
      Optional<BigDecimal> value = line.values().get(i);
      if (value.isPresent()) {
        Dot dot = new Dot(x(i, moments.size()), y(value.get(), plot));
        before.ifPresent(from -> segments.add(new Segment(from.x(), from.y(), dot.x(), dot.y())));
        dots.add(dot);
        before = Optional.of(dot);
      }
    }
    List<Name> name =
        dots.isEmpty() || line.name().isEmpty()
            ? List.of()
            : List.of(new Name(RIGHT + NAME_GAP, nameY + 6, shortened(line.name())));
    return new Drawn(line.kind(), segments, dots, name);
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - 1).strip() + "…";
  }

  private static int x(int index, int columns) {
    return LEFT + (RIGHT - LEFT) * index / (columns - 1);
  }

  private static int y(BigDecimal percent, int plot) {
    BigDecimal down = BigDecimal.valueOf(100).subtract(percent).multiply(BigDecimal.valueOf(plot));
    return TOP + down.divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).intValueExact();
  }

  /// Names stand at the height of their last value, moved apart by a line where they would touch,
  /// in the order of the values and then of the lines, and never below the chart.
  private static List<Integer> namePlaces(List<Line> lines, int plot) {
    List<Integer> wanted = lines.stream().map(line -> lastPlace(line, plot)).toList();
    List<Integer> order =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(wanted::get).thenComparing(i -> i))
            .toList();
    Integer[] places = new Integer[lines.size()];
    int free = TOP;
    for (int i : order) {
      places[i] = Math.max(free, wanted.get(i));
      free = places[i] + LINE;
    }
    int limit = TOP + plot;
    for (int i : order.reversed()) {
      places[i] = Math.min(limit, places[i]);
      limit = places[i] - LINE;
    }
    return List.of(places);
  }

  private static int lastPlace(Line line, int plot) {
    return line.values().stream()
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .map(value -> y(value, plot))
        .orElse(TOP + plot);
  }
}
