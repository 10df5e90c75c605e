package org.palier.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;

/// The numbers by which conditions on paper refer to the lines of the profile: P1, P2…
record FactNumbers(Map<FactId, String> marks) {

  FactNumbers {
    marks = Map.copyOf(marks);
  }

  static FactNumbers of(List<Fact> printed) {
    Map<FactId, String> marks = new LinkedHashMap<>();
    printed.forEach(fact -> marks.put(fact.id(), "P" + (marks.size() + 1)));
    return new FactNumbers(marks);
  }

  String of(FactId fact) {
    return marks.getOrDefault(fact, "");
  }
}
