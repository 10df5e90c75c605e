package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.PlanStatus;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;

/// Makes the page of the pulse: the open items with the nearest dates.
@Singleton
class PulsePages {

  static final int SHOWN = 12;

  private final PlanService plans;
  private final PlanWords words;

  PulsePages(PlanService plans, PlanWords words) {
    this.plans = plans;
    this.words = words;
  }

  /// `now` is how it stands where somebody changed it in between, else empty.
  record Entry(
      String id,
      int revision,
      String title,
      @Nullable LocalDate due,
      boolean overdue,
      List<FormField.Option> statuses,
      String reason,
      String problem,
      String now) {}

  record PulsePage(
      String address, String organisation, List<Entry> entries, int more, FormErrors errors) {}

  PulsePage page(Plan plan, PulseForm form, List<PlanItem> stale) {
    List<PlanItem> open = plans.open(plan.organisation().id());
    List<PlanItem> shown = shown(open, form, stale);
    List<Entry> entries = shown.stream().map(item -> entry(plan, item, form, stale)).toList();
    return new PulsePage(
        plan.address(),
        plan.organisation().name(),
        entries,
        Math.max(0, open.size() - shown.size()),
        new FormErrors(
            entries.stream()
                .filter(entry -> !entry.problem().isEmpty())
                .map(entry -> new FormError("item-" + entry.id(), entry.problem()))
                .toList()));
  }

  /// What was posted comes back, also where it is no longer open.
  private static List<PlanItem> shown(List<PlanItem> open, PulseForm form, List<PlanItem> stale) {
    if (form.lines().isEmpty()) {
      return open.stream().limit(SHOWN).toList();
    }
    List<PlanItem> shown =
        new ArrayList<>(open.stream().filter(item -> form.of(item.id()).isPresent()).toList());
    stale.stream().filter(item -> !shown.contains(item)).forEach(shown::add);
    return shown;
  }

  private Entry entry(Plan plan, PlanItem item, PulseForm form, List<PlanItem> stale) {
    Language language = plan.visit().language();
    ItemContent content = item.content();
    Optional<PulseForm.Line> typed = form.of(item.id());
    boolean changed = stale.contains(item);
    return new Entry(
        item.id().toString(),
        typed.isPresent() && !changed ? typed.get().revision() : item.revision(),
        content.title(),
        content.due(),
        content.isOverdue(plans.today()),
        words.statuses(
            language,
            typed.map(PulseForm.Line::status).orElse(content.status().word()),
            PulseForm.STATUSES),
        typed.map(PulseForm.Line::reason).orElse(content.reason()),
        typed.flatMap(PulseForm.Line::problem).map(it -> told(language, it)).orElse(""),
        changed ? standing(language, content) : "");
  }

  private String told(Language language, ItemProblem problem) {
    return words.problem(language, problem);
  }

  private String standing(Language language, ItemContent content) {
    String status = words.status(language, content.status());
    return content.status() == PlanStatus.BLOCKED ? status + " – " + content.reason() : status;
  }
}
