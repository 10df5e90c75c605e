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
import org.palier.web.RowId;

/// Makes the pages of the pulse: the open items, those with the nearest dates first.
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

  /// `saved` tells that a part was kept before this one, `more` how many items follow it, after the
  /// one of the id `next`.
  record PulsePage(
      String address,
      String organisation,
      boolean saved,
      List<Entry> entries,
      int more,
      String next,
      FormErrors errors) {}

  /// Those after the item of this id, wherever it stands now; all without it.
  PulsePage page(Plan plan, String after, boolean saved) {
    List<PlanItem> left =
        RowId.read(after)
            .flatMap(id -> plans.find(plan.organisation().id(), id))
            .map(item -> after(plan, item))
            .orElseGet(() -> plans.open(plan.organisation().id()));
    List<PlanItem> shown = left.stream().limit(SHOWN).toList();
    int more = left.size() - shown.size();
    String next = more > 0 ? shown.getLast().id().toString() : "";
    return page(plan, new PulseForm(List.of(), next), shown, List.of(), saved, more);
  }

  private List<PlanItem> after(Plan plan, PlanItem item) {
    return plans.open(plan.organisation().id()).stream()
        .filter(one -> PlanItem.BY_DATE.compare(one, item) > 0)
        .toList();
  }

  /// The form again, with what was changed by others in between.
  PulsePage page(Plan plan, PulseForm form, List<PlanItem> stale) {
    return page(plan, form, shown(plan, form, stale), stale, false, 0);
  }

  private PulsePage page(
      Plan plan,
      PulseForm form,
      List<PlanItem> shown,
      List<PlanItem> stale,
      boolean saved,
      int more) {
    List<Entry> entries = shown.stream().map(item -> entry(plan, item, form, stale)).toList();
    return new PulsePage(
        plan.address(),
        plan.organisation().name(),
        saved,
        entries,
        more,
        form.next(),
        new FormErrors(
            entries.stream()
                .filter(entry -> !entry.problem().isEmpty())
                .map(entry -> new FormError("item-" + entry.id(), entry.problem()))
                .toList()));
  }

  /// What was posted comes back, also where it is no longer open.
  private List<PlanItem> shown(Plan plan, PulseForm form, List<PlanItem> stale) {
    List<PlanItem> shown =
        new ArrayList<>(
            plans.open(plan.organisation().id()).stream()
                .filter(item -> form.of(item.id()).isPresent())
                .toList());
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
