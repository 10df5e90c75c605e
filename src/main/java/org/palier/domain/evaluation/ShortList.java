package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.toolbox.Recommendation;

/// The few actions shown first: three at most of each theme, and among the first three something
/// that costs nothing and can be done within a month, where there is such a thing.
final class ShortList {

  private static final int PER_THEME = 3;
  private static final int FIRST = 3;

  private ShortList() {}

  static List<ActionId> of(List<Recommendation> all, Set<ActionId> immediate) {
    List<Recommendation> cut = cut(all);
    boolean begins = cut.stream().limit(FIRST).anyMatch(one -> immediate.contains(one.action()));
    Optional<Recommendation> best =
        all.stream().filter(one -> immediate.contains(one.action())).findFirst();
    List<Recommendation> list = begins || best.isEmpty() ? cut : withThird(cut, best.get());
    return list.stream().map(Recommendation::action).toList();
  }

  private static List<Recommendation> cut(List<Recommendation> list) {
    Map<NodeId, Integer> counts = new HashMap<>();
    return list.stream()
        .filter(one -> counts.merge(one.theme(), 1, Integer::sum) <= PER_THEME)
        .toList();
  }

  /// The list is cut again, for the one that takes place 3 may be the fourth of its theme.
  private static List<Recommendation> withThird(List<Recommendation> list, Recommendation third) {
    List<Recommendation> next = new ArrayList<>(list);
    next.remove(third);
    next.add(Math.min(FIRST - 1, next.size()), third);
    return cut(next);
  }
}
