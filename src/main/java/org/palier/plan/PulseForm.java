package org.palier.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.PlanStatus;
import org.palier.plan.PlanService.Beat;
import org.palier.web.Form;
import org.palier.web.RowId;

/// What was posted of the pulse: of each item a status, perhaps a reason, and the revision it was
/// seen at. An item without a status stays as it is. `next` is the id after which the next page
/// begins, empty on the last.
record PulseForm(List<Line> lines, String next) {

  static final PulseForm NONE = new PulseForm(List.of(), "");

  static final List<PlanStatus> STATUSES =
      List.of(PlanStatus.DONE, PlanStatus.UNDER_WAY, PlanStatus.BLOCKED);

  private static final String REVISION = "revision-";

  PulseForm {
    lines = List.copyOf(lines);
  }

  record Line(UUID item, int revision, String status, String reason) {

    Optional<ItemProblem> problem() {
      Optional<PlanStatus> known = PlanStatus.of(status).filter(STATUSES::contains);
      if (status.isEmpty()) {
        return reason.isEmpty() ? Optional.empty() : Optional.of(ItemProblem.STATUS_UNKNOWN);
      }
      if (known.isEmpty()) {
        return Optional.of(ItemProblem.STATUS_UNKNOWN);
      }
      if (known.get() != PlanStatus.BLOCKED) {
        return Optional.empty();
      }
      return reason.isEmpty()
          ? Optional.of(ItemProblem.REASON_MISSING)
          : reason.length() > ItemContent.REASON_LIMIT
              ? Optional.of(ItemProblem.REASON_LONG)
              : Optional.empty();
    }
  }

  static PulseForm of(Form form) {
    List<Line> lines = new ArrayList<>();
    for (String name : form.fields().keySet()) {
      if (name.startsWith(REVISION)) {
        String id = name.substring(REVISION.length());
        RowId.read(id).ifPresent(item -> lines.add(line(form, id, item)));
      }
    }
    return new PulseForm(lines, RowId.read(form.text("next")).map(UUID::toString).orElse(""));
  }

  private static Line line(Form form, String id, UUID item) {
    return new Line(
        item,
        ItemController.number(form.text(REVISION + id)),
        form.text("status-" + id),
        form.text("reason-" + id).strip().replace("\r\n", "\n"));
  }

  Optional<Line> of(UUID item) {
    return lines.stream().filter(line -> line.item().equals(item)).findFirst();
  }

  boolean isWrong() {
    return lines.stream().anyMatch(line -> line.problem().isPresent());
  }

  /// Of a form that is not wrong.
  List<Beat> beats() {
    return lines.stream()
        .filter(line -> !line.status().isEmpty())
        .map(
            line ->
                new Beat(
                    line.item(),
                    line.revision(),
                    PlanStatus.of(line.status()).orElseThrow(),
                    line.reason()))
        .toList();
  }
}
