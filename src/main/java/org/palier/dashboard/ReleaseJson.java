package org.palier.dashboard;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Group;
import org.palier.domain.statistics.Line;

/// The figures of a release as JSON, stored and sent in one shape.
@Singleton
final class ReleaseJson {

  private final JsonMapper json;

  ReleaseJson(JsonMapper json) {
    this.json = json;
  }

  /// One of: a value, a band (without `to` for the last one), the reason why it is withheld.
  @Serdeable
  record FigureJson(
      @Nullable BigDecimal value,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable String withheld) {}

  @Serdeable
  record LineJson(
      String table,
      List<String> classes,
      FigureJson organisations,
      FigureJson meanScore,
      FigureJson meanLevel,
      @Nullable List<FigureJson> shares,
      @Nullable Integer mostly) {}

  @Serdeable
  record Content(int threshold, List<String> levels, List<LineJson> lines) {}

  String write(int threshold, List<String> levels, List<Line> lines) {
    try {
      return json.writeValueAsString(content(threshold, levels, lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Release read(ReleaseRepository.Row row, String content) {
    try {
      Content read = json.readValue(content, Content.class);
      return new Release(
          row.number(),
          row.takenOn(),
          row.waiting(),
          read.threshold(),
          read.levels(),
          read.lines().stream().map(ReleaseJson::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content content(int threshold, List<String> levels, List<Line> lines) {
    return new Content(threshold, levels, lines.stream().map(ReleaseJson::json).toList());
  }

  static LineJson json(Line line) {
    return new LineJson(
        line.group().table().name().toLowerCase(Locale.ROOT),
        line.group().classes(),
        json(line.units()),
        json(line.meanScore()),
        json(line.meanLevel()),
        line.shares().isEmpty() ? null : line.shares().stream().map(ReleaseJson::json).toList(),
        line.mostly());
  }

  private static FigureJson json(Figure figure) {
    return switch (figure) {
      case Figure.Published(BigDecimal value) -> new FigureJson(value, null, null, null);
      case Figure.Band(long from, Long to) -> new FigureJson(null, from, to, null);
      case Figure.Withheld(Figure.Reason reason) ->
          new FigureJson(null, null, null, reason.name().toLowerCase(Locale.ROOT));
    };
  }

  private static Line line(LineJson line) {
    return new Line(
        new Group(CatalogueTable.valueOf(line.table().toUpperCase(Locale.ROOT)), line.classes()),
        figure(line.organisations()),
        figure(line.meanScore()),
        figure(line.meanLevel()),
        line.shares() == null
            ? List.of()
            : line.shares().stream().map(ReleaseJson::figure).toList(),
        line.mostly());
  }

  private static Figure figure(FigureJson figure) {
    if (figure.withheld() != null) {
      return Figure.withheld(Figure.Reason.valueOf(figure.withheld().toUpperCase(Locale.ROOT)));
    }
    if (figure.from() != null) {
      return new Figure.Band(figure.from(), figure.to());
    }
    if (figure.value() == null) {
      throw new IllegalStateException("a figure that says nothing");
    }
    return Figure.of(figure.value());
  }
}
