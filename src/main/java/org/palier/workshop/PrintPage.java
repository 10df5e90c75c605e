package org.palier.workshop;

import java.util.List;
import org.palier.web.FormField;
import org.palier.web.StaffNav;

/// The page where a booklet is chosen: a form for each questionnaire the territory offers.
record PrintPage(StaffNav nav, List<Choice> forms) {

  PrintPage {
    forms = List.copyOf(forms);
  }

  record Choice(
      String action,
      String questionnaire,
      String name,
      List<FormField> fields,
      List<FormField> facts) {
    Choice {
      fields = List.copyOf(fields);
      facts = List.copyOf(facts);
    }
  }
}
