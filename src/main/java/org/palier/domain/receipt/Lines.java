package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Account;
import org.palier.domain.scoring.NodeScore;

/// The lines of a group: what each rated child brings, and which decides a `min` or a `max`.
final class Lines {

  private Lines() {}

  static boolean isRated(Account account) {
    return account.score() instanceof NodeScore.Rated;
  }

  static NodeId id(Account account) {
    return java.util.Objects.requireNonNull(account.node()).id();
  }

  /// The first of those that have the value of the group.
  static @Nullable NodeId decider(Account group, Group.Aggregate aggregate) {
    return switch (aggregate) {
      case MEAN -> null;
      case MIN, MAX ->
          group.children().stream()
              .filter(Account::counts)
              .filter(child -> child.value().equals(group.own()))
              .map(Lines::id)
              .findFirst()
              .orElseThrow();
    };
  }

  static List<GroupReceipt.Line> of(Account group, @Nullable NodeId decides, Result.Scored scored) {
    List<Account> rated = group.children().stream().filter(Lines::isRated).toList();
    List<Ratio> shares = rated.stream().map(child -> share(child, group, decides)).toList();
    Ratio max = Ratio.of(scored.scale().max());
    List<Ratio> contributions = shares.stream().map(max::times).toList();
    List<BigDecimal> shown =
        Adding.upTo(scored.beforeCap(), contributions, scored.scale().decimals());
    List<GroupReceipt.Line> lines = new ArrayList<>();
    for (int i = 0; i < rated.size(); i++) {
      Account child = rated.get(i);
      lines.add(
          new GroupReceipt.Line(
              id(child),
              child.weight(),
              child.value(),
              shares.get(i),
              contributions.get(i),
              shown.get(i)));
    }
    return lines;
  }

  private static Ratio share(Account child, Account group, @Nullable NodeId decides) {
    if (decides != null) {
      return id(child).equals(decides) ? child.value() : Ratio.ZERO;
    }
    return child.weight().times(child.value()).dividedBy(group.weightOfChildren());
  }
}
