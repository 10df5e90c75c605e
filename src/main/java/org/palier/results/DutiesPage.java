package org.palier.results;

import java.util.List;

/// The legal duties that concern an organisation, or may.
record DutiesPage(
    ResultPage.Head head,
    List<DutyCard> gaps,
    List<DutyCard> applying,
    List<DutyCard> coming,
    List<DutyCard> toCheck) {

  DutiesPage {
    gaps = List.copyOf(gaps);
    applying = List.copyOf(applying);
    coming = List.copyOf(coming);
    toCheck = List.copyOf(toCheck);
  }

  boolean isEmpty() {
    return gaps.isEmpty() && applying.isEmpty() && coming.isEmpty() && toCheck.isEmpty();
  }
}
