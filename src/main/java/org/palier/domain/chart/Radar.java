package org.palier.domain.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A radar: one axis a value, from the top clockwise, rings, and the shape that joins the values.
/// Coordinates are texts, as SVG attributes take them. An axis without a value keeps its place and
/// the shape goes past it.
public record Radar(int width, int height, List<String> rings, List<Axis> axes, String shape) {

  private static final int WIDTH = 500;
  private static final int HEIGHT = 424;
  private static final int RADIUS = 128;
  private static final int LABEL = 144;
  private static final int LINE = 22;
  private static final int LABEL_LENGTH = 15;

  public Radar {
    rings = List.copyOf(rings);
    axes = List.copyOf(axes);
  }

  public int centreX() {
    return width / 2;
  }

  public int centreY() {
    return height / 2;
  }

  /// What an axis measures: its value out of 100, or none.
  public record Measure(String name, Optional<BigDecimal> percent) {}

  /// The end of the axis, the place of its value (empty where it has none), and its name, broken in
  /// lines.
  public record Axis(
      Point end, List<Point> dot, String anchor, List<Line> label, boolean measured) {
    public Axis {
      dot = List.copyOf(dot);
      label = List.copyOf(label);
    }
  }

  public record Point(String x, String y) {
    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  public record Line(String x, String y, String words) {}

  /// `rings` are percents of the axes. A radar has three axes or more.
  public static Radar of(List<Measure> measures, List<BigDecimal> rings) {
    if (measures.size() < 3) {
      throw new IllegalArgumentException("a radar of " + measures.size());
    }
    int count = measures.size();
    return new Radar(
        WIDTH,
        HEIGHT,
        rings.stream().map(ring -> ring(ring, count)).toList(),
        IntStream.range(0, count).mapToObj(i -> axis(measures.get(i), i, count)).toList(),
        IntStream.range(0, count)
            .boxed()
            .flatMap(i -> measures.get(i).percent().map(p -> at(p, i, count)).stream())
            .map(Point::toString)
            .collect(Collectors.joining(" ")));
  }

  private static String ring(BigDecimal percent, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> at(percent, i, count).toString())
        .collect(Collectors.joining(" "));
  }

  private static Axis axis(Measure measure, int index, int count) {
    double angle = angle(index, count);
    return new Axis(
        at(BigDecimal.valueOf(100), index, count),
        measure.percent().map(p -> at(p, index, count)).stream().toList(),
        anchor(Math.cos(angle)),
        label(measure.name(), angle),
        measure.percent().isPresent());
  }

  private static String anchor(double cosine) {
    if (Math.abs(cosine) < 0.2) {
      return "middle";
    }
    return cosine > 0 ? "start" : "end";
  }

  private static List<Line> label(String name, double angle) {
    List<String> lines = LineBreaks.of(name, LABEL_LENGTH);
    double x = WIDTH / 2.0 + LABEL * Math.cos(angle);
    double middle = HEIGHT / 2.0 + LABEL * Math.sin(angle);
    double above = lines.size() * LINE * (1 - Math.sin(angle)) / 2;
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Line(text(x), text(middle - above + (i + 0.75) * LINE), lines.get(i)))
        .toList();
  }

  private static Point at(BigDecimal percent, int index, int count) {
    double reach = RADIUS * percent.doubleValue() / 100;
    double angle = angle(index, count);
    return new Point(
        text(WIDTH / 2.0 + reach * Math.cos(angle)), text(HEIGHT / 2.0 + reach * Math.sin(angle)));
  }

  private static double angle(int index, int count) {
    return 2 * Math.PI * index / count - Math.PI / 2;
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
