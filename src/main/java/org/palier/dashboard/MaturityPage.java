package org.palier.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.chart.LevelBar;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.web.Offered;
import org.palier.web.StaffNav;

/// What a release says, as the staff read it; no release yet, no report.
record MaturityPage(
    StaffNav nav,
    MaturityTabs tabs,
    Offered offered,
    Subject subject,
    String outcome,
    @Nullable Report report,
    int threshold,
    int open) {

  int twice() {
    return 2 * threshold;
  }

  boolean published() {
    return outcome.equals("new");
  }

  boolean unchanged() {
    return outcome.equals("same");
  }

  record Report(
      LocalDate takenOn,
      long organisations,
      long waiting,
      int threshold,
      List<Big> figures,
      @Nullable Stairs stairs,
      @Nullable Themes themes,
      List<GroupTable> tables) {}

  /// A figure in words: what it is, itself, what it means.
  record Big(String label, Words.Shown figure, String note) {}

  /// The territory on its stairs: on each step, a column as high as the share that stands there.
  record Stairs(String sentence, String caption, List<Step> steps, String viewBox) {}

  record Step(
      String name,
      int level,
      String share,
      boolean most,
      int x,
      int top,
      int height,
      int columnTop,
      int columnHeight) {

    int left() {
      return x + 8;
    }

    int middle() {
      return x + 50;
    }

    int labelTop() {
      return columnTop - 8;
    }
  }

  record Themes(
      String sentence,
      String table,
      List<String> levels,
      List<LevelName> names,
      List<Theme> rows,
      List<String> notes) {

    /// The columns beside the name: a share a level, and the mean.
    int span() {
      return levels.size() + 1;
    }
  }

  record LevelName(int number, String name) {}

  /// No share when only the level that nearly all have may be told. `label` says the bar.
  record Theme(
      String name,
      String label,
      LevelBar bar,
      Words.Shown mean,
      List<String> shares,
      String mostly) {}

  /// `withheld` when the release does not show this table.
  record GroupTable(String id, String title, String sentence, List<Row> rows, List<String> notes) {

    boolean withheld() {
      return rows.isEmpty();
    }
  }

  record Row(
      String name,
      String members,
      Words.Shown organisations,
      Words.Shown score,
      Words.Shown level,
      String mostly) {}
}
