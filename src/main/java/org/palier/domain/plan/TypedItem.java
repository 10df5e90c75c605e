package org.palier.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item of the plan as somebody typed it, each field a text.
public record TypedItem(String title, String who, String due, String status, String reason) {

  /// A plan looks that far ahead at most.
  static final int YEARS_AHEAD = 20;

  /// What the typed texts turn out to be.
  public sealed interface Read {

    record Right(ItemContent content) implements Read {}

    record Wrong(List<ItemProblem> problems) implements Read {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  public TypedItem {
    title = oneLine(title);
    who = oneLine(who);
    due = due.strip();
    reason = reason.strip().replace("\r\n", "\n");
  }

  public static TypedItem of(ItemContent content) {
    return new TypedItem(
        content.title(),
        content.who(),
        content.due() == null ? "" : content.due().toString(),
        content.status().word(),
        content.reason());
  }

  /// A due date that passed is refused, but for one that stood there `before` and for what is no
  /// longer open: an item that is late can still be changed. A reason is kept only of what is
  /// blocked.
  public Read read(LocalDate today, @Nullable ItemContent before) {
    List<ItemProblem> problems = new ArrayList<>();
    Optional<PlanStatus> known = PlanStatus.of(status);
    Optional<LocalDate> day = TypedDay.read(due);
    if (title.isEmpty()) {
      problems.add(ItemProblem.TITLE_MISSING);
    } else if (title.length() > ItemContent.TITLE_LIMIT) {
      problems.add(ItemProblem.TITLE_LONG);
    }
    if (who.length() > ItemContent.WHO_LIMIT) {
      problems.add(ItemProblem.WHO_LONG);
    }
    if (!due.isEmpty()) {
      dueProblem(day, today, before, known).ifPresent(problems::add);
    }
    if (known.isEmpty()) {
      problems.add(ItemProblem.STATUS_UNKNOWN);
    }
    reasonProblem(known).ifPresent(problems::add);
    return problems.isEmpty()
        ? new Read.Right(
            new ItemContent(title, who, day.orElse(null), PlanStatus.PLANNED, "")
                .at(known.orElseThrow(), reason))
        : new Read.Wrong(problems);
  }

  private Optional<ItemProblem> reasonProblem(Optional<PlanStatus> known) {
    if (known.filter(found -> found == PlanStatus.BLOCKED).isEmpty()) {
      return Optional.empty();
    }
    return reason.isEmpty()
        ? Optional.of(ItemProblem.REASON_MISSING)
        : reason.length() > ItemContent.REASON_LIMIT
            ? Optional.of(ItemProblem.REASON_LONG)
            : Optional.empty();
  }

  private static Optional<ItemProblem> dueProblem(
      Optional<LocalDate> day,
      LocalDate today,
      @Nullable ItemContent before,
      Optional<PlanStatus> status) {
    if (day.isEmpty()) {
      return Optional.of(ItemProblem.DUE_MALFORMED);
    }
    LocalDate due = day.get();
    boolean stood = before != null && due.equals(before.due());
    boolean open = status.map(PlanStatus::isOpen).orElse(true);
    if (due.isBefore(today) && !stood && open) {
      return Optional.of(ItemProblem.DUE_PAST);
    }
    boolean far =
        due.isAfter(today.plusYears(YEARS_AHEAD)) || due.isBefore(today.minusYears(YEARS_AHEAD));
    return far ? Optional.of(ItemProblem.DUE_FAR) : Optional.empty();
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
  }
}
