package org.palier.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.chart.LevelBar;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Line;

/// A release put into words, charts and tables. It is given figures, and nothing else; `table` is
/// where its themes are laid out.
record MaturityPages(
    String table, Questionnaire questionnaire, Release release, Words words, ClassNames names) {

  private static final int NAMED = 3;

  MaturityPage.Report report(Set<CatalogueTable> tables) {
    Optional<Line> total = release.total();
    return new MaturityPage.Report(
        release.takenOn(),
        total.map(line -> number(line.units()).longValue()).orElse(0L),
        release.waiting(),
        release.threshold(),
        total.map(this::figures).orElse(List.of()),
        total.map(this::stairs).orElse(null),
        themes(),
        CatalogueTable.SHARED_OUT.stream().filter(tables::contains).map(this::table).toList());
  }

  private static BigDecimal number(Figure figure) {
    return figure instanceof Figure.Published(BigDecimal value) ? value : BigDecimal.ZERO;
  }

  private String level(int level) {
    return level == 0
        ? words.text("dashboard.level.none")
        : questionnaire.levels().get(level - 1).title().in(words.language().code());
  }

  private List<MaturityPage.Big> figures(Line total) {
    return List.of(
        new MaturityPage.Big(
            words.text("dashboard.figure.finished"),
            words.count(total.units()),
            words.about(
                questionnaire.subject(), "dashboard.figure.finished.note", release.takenOn())),
        new MaturityPage.Big(
            words.text("dashboard.figure.frequent"), frequent(total), frequentNote(total)),
        new MaturityPage.Big(
            words.text("dashboard.figure.score"),
            words.score(total.meanScore()),
            words.text("dashboard.figure.score.note")),
        new MaturityPage.Big(
            words.text("dashboard.figure.level"),
            words.level(total.meanLevel()),
            words.text("dashboard.figure.level.note", questionnaire.levels().size())));
  }

  private Words.Shown frequent(Line total) {
    return new Words.Shown(level(mostFrequent(total)), false);
  }

  private String frequentNote(Line total) {
    return total.shares().isEmpty()
        ? words.about(questionnaire.subject(), "dashboard.figure.frequent.nearly")
        : words.about(
            questionnaire.subject(),
            "dashboard.figure.frequent.note",
            words.share(total.shares().get(mostFrequent(total))).text());
  }

  private static int mostFrequent(Line line) {
    return line.mostly() != null
        ? line.mostly()
        : IntStream.range(0, line.shares().size())
            .boxed()
            .max(
                Comparator.<Integer, BigDecimal>comparing(at -> number(line.shares().get(at)))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
  }

  private MaturityPage.@Nullable Stairs stairs(Line total) {
    if (total.shares().isEmpty()) {
      return null;
    }
    int most = mostFrequent(total);
    List<MaturityPage.Step> steps =
        IntStream.rangeClosed(1, questionnaire.levels().size())
            .mapToObj(level -> step(total, level, level == most))
            .toList();
    return new MaturityPage.Stairs(
        stairsSentence(total, most),
        words.about(questionnaire.subject(), "dashboard.stairs.caption"),
        steps,
        StairsDrawing.viewBox(steps));
  }

  private MaturityPage.Step step(Line total, int level, boolean most) {
    Figure share = total.shares().get(level);
    return StairsDrawing.step(level, level(level), number(share), words.share(share).text(), most);
  }

  private String stairsSentence(Line total, int most) {
    int upper = questionnaire.levels().size() - 1;
    BigDecimal high =
        total.shares().stream()
            .skip(upper)
            .map(MaturityPages::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return words.about(
        questionnaire.subject(),
        "dashboard.stairs.sentence",
        level(most),
        words.share(total.shares().get(most)).text(),
        words.share(Figure.of(high)).text(),
        level(upper));
  }

  private MaturityPage.@Nullable Themes themes() {
    List<Line> lines =
        questionnaire.themes().stream().flatMap(theme -> line(theme.id()).stream()).toList();
    if (lines.isEmpty()) {
      return null;
    }
    int lowest = somebodyIsBelowTheFirst(lines) ? 0 : 1;
    List<Integer> levels = IntStream.rangeClosed(1, questionnaire.levels().size()).boxed().toList();
    return new MaturityPage.Themes(
        extremes(lines, "dashboard.themes", Line::meanLevel),
        table,
        IntStream.rangeClosed(lowest, levels.size()).mapToObj(this::level).toList(),
        levels.stream().map(one -> new MaturityPage.LevelName(one, level(one))).toList(),
        lines.stream().map(line -> theme(line, lowest)).toList(),
        notes(lines));
  }

  private static boolean somebodyIsBelowTheFirst(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.shares().isEmpty())
        .anyMatch(line -> number(line.shares().getFirst()).signum() > 0);
  }

  private Optional<Line> line(NodeId theme) {
    return release.lines(CatalogueTable.THEME).stream()
        .filter(line -> line.group().classes().contains(theme.value()))
        .findFirst();
  }

  private MaturityPage.Theme theme(Line line, int lowest) {
    List<BigDecimal> onLevels = line.shares().stream().skip(1).map(MaturityPages::number).toList();
    List<String> shares =
        line.shares().stream().skip(lowest).map(share -> words.share(share).text()).toList();
    return new MaturityPage.Theme(
        nameOf(line),
        nameOf(line) + " – " + String.join(", ", shares),
        LevelBar.ofRounded(onLevels),
        words.level(line.meanLevel()),
        shares,
        mostly(line));
  }

  private String nameOf(Line line) {
    return line.group().table() == CatalogueTable.THEME
        ? questionnaire
            .theme(new NodeId(line.group().classes().getFirst()))
            .orElseThrow()
            .title()
            .in(words.language().code())
        : names.name(line.group());
  }

  private String mostly(Line line) {
    return line.mostly() == null ? "" : words.text("dashboard.mostly", level(line.mostly()));
  }

  private MaturityPage.GroupTable table(CatalogueTable table) {
    List<Line> lines = release.lines(table);
    String id = table.name().toLowerCase(java.util.Locale.ROOT);
    return new MaturityPage.GroupTable(
        id,
        words.text("dashboard.table." + id),
        lines.isEmpty()
            ? words.about(questionnaire.subject(), "dashboard.table.withheld")
            : extremes(lines, "dashboard.groups", Line::meanScore),
        lines.stream().map(this::row).toList(),
        notes(lines));
  }

  private MaturityPage.Row row(Line line) {
    return new MaturityPage.Row(
        names.name(line.group()),
        names.members(line.group()),
        words.count(line.units()),
        words.score(line.meanScore()),
        words.level(line.meanLevel()),
        mostly(line));
  }

  private interface Mean {
    Figure of(Line line);
  }

  /// Which lines have the highest and the lowest mean, in a sentence.
  private String extremes(List<Line> lines, String key, Mean mean) {
    List<BigDecimal> means =
        lines.stream()
            .map(mean::of)
            .filter(Figure.Published.class::isInstance)
            .map(MaturityPages::number)
            .sorted()
            .toList();
    if (means.isEmpty()) {
      return words.text(key + ".secret");
    }
    BigDecimal low = means.getFirst();
    BigDecimal high = means.getLast();
    return low.compareTo(high) == 0
        ? words.text(key + ".same", written(key, high))
        : words.text(
            key + ".extremes",
            having(lines, key, mean, high),
            written(key, high),
            having(lines, key, mean, low),
            written(key, low));
  }

  private String written(String key, BigDecimal mean) {
    Figure figure = Figure.of(mean);
    return key.equals("dashboard.themes") ? words.level(figure).text() : words.score(figure).text();
  }

  /// Their names, or how many they are when the names would fill the sentence.
  private String having(List<Line> lines, String key, Mean mean, BigDecimal value) {
    List<String> names =
        lines.stream()
            .filter(line -> mean.of(line).equals(Figure.of(value)))
            .map(this::nameOf)
            .toList();
    return names.size() > NAMED ? words.text(key + ".many", names.size()) : words.list(names);
  }

  /// Why something is told together or kept secret, once each.
  private List<String> notes(List<Line> lines) {
    List<String> notes = new ArrayList<>();
    if (lines.stream().anyMatch(line -> line.group().isMerged())) {
      notes.add(words.about(questionnaire.subject(), "dashboard.note.merged", release.threshold()));
    }
    if (lines.stream().anyMatch(line -> line.mostly() != null)) {
      notes.add(
          words.about(
              questionnaire.subject(), "dashboard.note.homogeneous", 2 * release.threshold()));
    }
    return notes;
  }
}
