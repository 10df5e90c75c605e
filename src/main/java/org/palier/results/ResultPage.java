package org.palier.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.palier.domain.chart.Radar;

/// The result page: where one stands, the local score (one or none), what blocks, the way to the
/// next level (one or none), the first actions, what it all rests on, and the score under a later
/// version (one or none).
record ResultPage(
    Head head,
    Standing standing,
    List<LocalScore> local,
    List<Climb> climb,
    List<ActionCard> first,
    int actions,
    Themes themes,
    Strengths strengths,
    Duties duties,
    Confidence trust,
    List<Dual> dual) {

  ResultPage {
    local = List.copyOf(local);
    climb = List.copyOf(climb);
    first = List.copyOf(first);
    dual = List.copyOf(dual);
  }

  /// The same answers under two versions, each told in a sentence.
  record Dual(String own, String later) {}

  /// Whose result this is. `name` is empty when the respondent gave none; `old` when a later one
  /// was submitted; a reader who may not edit sees no button to do so. `assurance` tells apart what
  /// was declared, reviewed and verified; empty where only declared.
  record Head(
      UUID id,
      String name,
      Instant submittedAt,
      boolean old,
      boolean editable,
      boolean draftOpen,
      List<String> assurance) {
    Head {
      assurance = List.copyOf(assurance);
    }
  }

  /// At most one radar: none where the themes are too few for one.
  record Themes(List<ThemeRow> rows, List<Radar> radar) {
    Themes {
      rows = List.copyOf(rows);
      radar = List.copyOf(radar);
    }

    boolean anyFragile() {
      return rows.stream().anyMatch(ThemeRow::fragile);
    }

    boolean anyLocked() {
      return rows.stream().anyMatch(ThemeRow::locked);
    }

    boolean anyNotRated() {
      return !rows.stream().allMatch(ThemeRow::rated);
    }
  }

  /// Duties with a gap: the first of them, and how many there are; `any` tells whether some duty of
  /// the register concerns the organisation at all.
  record Duties(List<DutyCard> gaps, int count, boolean any) {
    Duties {
      gaps = List.copyOf(gaps);
    }
  }
}
