package org.palier.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Ids;

/// The actions that an address asks to try. Those that are not on offer, and those beyond the most
/// that a page can hold, are counted and left out.
record Ticks(List<ActionId> chosen, int unknown, int tooMany) {

  static final int MOST = 50;

  Ticks {
    chosen = List.copyOf(chosen);
  }

  static Ticks of(List<String> asked, Set<ActionId> offered) {
    Set<ActionId> known = new LinkedHashSet<>();
    int unknown = 0;
    for (String text : new LinkedHashSet<>(asked)) {
      if (Ids.isName(text) && offered.contains(new ActionId(text))) {
        known.add(new ActionId(text));
      } else {
        unknown++;
      }
    }
    List<ActionId> chosen = known.stream().limit(MOST).toList();
    return new Ticks(chosen, unknown, known.size() - chosen.size());
  }
}
