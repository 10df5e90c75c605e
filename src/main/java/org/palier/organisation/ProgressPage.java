package org.palier.organisation;

import java.time.Instant;
import java.util.List;
import org.palier.domain.chart.Slope;
import org.palier.domain.questionnaire.Text;

/// The progress of an organisation under one questionnaire. At most one chart of each kind: none
/// for a single submission. `broken` where versions differ, so that scores were computed again.
record ProgressPage(
    String address,
    String organisation,
    Text questionnaire,
    List<StopRow> stops,
    boolean broken,
    List<Drawing> whole,
    List<Drawing> themes,
    List<ThemeRow> rows,
    Changed changed,
    Brought brought,
    Beside beside) {

  ProgressPage {
    stops = List.copyOf(stops);
    whole = List.copyOf(whole);
    themes = List.copyOf(themes);
    rows = List.copyOf(rows);
  }

  /// One submission: its own score and level, and the score under the last version where that is
  /// another; `broken` where its version is not that of the one before.
  record StopRow(
      String result,
      Instant at,
      String version,
      boolean broken,
      String score,
      String level,
      String again) {}

  /// A chart, its name, and what it shows in a sentence.
  record Drawing(String id, String name, Slope slope, String words) {}

  /// A theme before, now and beside others; `way` says in words how it went, empty where it can't
  /// be said; `secret` where the others' figure is withheld.
  record ThemeRow(
      String name, String before, String now, String way, String others, boolean secret) {}

  /// What changed since the submission before: nothing at all where there is none.
  record Changed(
      boolean any, String level, List<QuestionRow> improved, List<QuestionRow> worsened) {
    Changed {
      improved = List.copyOf(improved);
      worsened = List.copyOf(worsened);
    }

    boolean quiet() {
      return improved.isEmpty() && worsened.isEmpty();
    }
  }

  /// What was done of the plan between the submission before and the last; `more` are not listed.
  record Brought(List<DoneRow> done, int more) {
    Brought {
      done = List.copyOf(done);
    }
  }

  /// `improved` names the questions the action is for whose score rose, blank where none did.
  record DoneRow(String address, String title, Instant at, String measured, String improved) {}

  /// A question with its answer then and now.
  record QuestionRow(String code, String title, String words) {}

  /// The comparison: the group named, the score and that of the others; `marker` says why there is
  /// none.
  record Beside(String group, String own, String others, String marker, boolean shown) {}
}
