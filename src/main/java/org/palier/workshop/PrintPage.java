package org.palier.workshop;

import java.util.List;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.web.FormField;
import org.palier.web.Offered;
import org.palier.web.StaffNav;

/// The page where a booklet is chosen: the form of one questionnaire, and the way to the others.
record PrintPage(StaffNav nav, Offered offered, Choice form) {

  record Choice(
      String action,
      String questionnaire,
      String name,
      Subject subject,
      List<FormField> fields,
      List<FormField> facts) {
    Choice {
      fields = List.copyOf(fields);
      facts = List.copyOf(facts);
    }
  }
}
