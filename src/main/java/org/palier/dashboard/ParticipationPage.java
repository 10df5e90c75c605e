package org.palier.dashboard;

import java.util.List;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.territory.ReferenceService.Reference;
import org.palier.web.Offered;
import org.palier.web.StaffNav;

/// Who takes part, as the staff read it.
record ParticipationPage(
    StaffNav nav,
    Offered offered,
    Subject subject,
    String address,
    long started,
    long finished,
    long percent,
    String sentence,
    Reference reference,
    List<Table> tables) {

  boolean empty() {
    return started == 0;
  }

  long unfinished() {
    return started - finished;
  }

  /// `withheld` when there are too few organisations to share out.
  record Table(String id, String title, List<Row> rows, boolean merged) {

    boolean compared() {
      return rows.stream().anyMatch(row -> row.known() > 0);
    }

    boolean withheld() {
      return rows.isEmpty();
    }
  }

  /// The bar is drawn in percent of the largest group: `width` started, `done` finished. `known` is
  /// how many exist of that group, 0 where nobody said.
  record Row(
      String name,
      String members,
      long started,
      long finished,
      long known,
      String width,
      String done) {}
}
