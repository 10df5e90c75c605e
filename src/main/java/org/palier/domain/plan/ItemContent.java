package org.palier.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an item of the plan says: one line of 1 to 200 characters, who sees to it (up to 120, blank
/// when not said), until when, how far it is, and why where it is blocked (up to 500). Refuses
/// longer texts, and a blocked item without a reason.
public record ItemContent(
    String title, String who, @Nullable LocalDate due, PlanStatus status, String reason) {

  public static final int TITLE_LIMIT = 200;
  public static final int WHO_LIMIT = 120;
  public static final int REASON_LIMIT = 500;

  public ItemContent {
    if (title.isBlank() || title.length() > TITLE_LIMIT) {
      throw new IllegalArgumentException("a title of 1 to 200 characters: " + title.length());
    }
    if (who.length() > WHO_LIMIT || reason.length() > REASON_LIMIT) {
      throw new IllegalArgumentException("too long: " + who.length() + ", " + reason.length());
    }
    if (status == PlanStatus.BLOCKED && reason.isBlank()) {
      throw new IllegalArgumentException("blocked without a reason");
    }
  }

  /// An item as it comes into the plan; a longer title is cut.
  public static ItemContent planned(String title) {
    String line = title.strip();
    String cut = line.length() <= TITLE_LIMIT ? line : line.substring(0, TITLE_LIMIT - 1) + "…";
    return new ItemContent(cut, "", null, PlanStatus.PLANNED, "");
  }

  /// The same with another status; a reason stays only with what is blocked.
  public ItemContent at(PlanStatus other, String why) {
    return new ItemContent(title, who, due, other, other == PlanStatus.BLOCKED ? why : "");
  }

  public boolean isOverdue(LocalDate today) {
    return status.isOpen() && due != null && due.isBefore(today);
  }

  /// What became different since then, in the order of the form.
  public List<ItemChange> changesSince(ItemContent before) {
    return Stream.of(
            change(ItemField.TITLE, before.title, title),
            change(ItemField.WHO, before.who, who),
            change(ItemField.DUE, told(before.due), told(due)),
            change(ItemField.STATUS, before.status.word(), status.word()),
            change(ItemField.REASON, before.reason, reason))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ItemChange> change(ItemField field, String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new ItemChange(field, before, after));
  }

  private static String told(@Nullable LocalDate due) {
    return due == null ? "" : due.toString();
  }
}
