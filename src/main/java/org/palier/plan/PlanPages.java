package org.palier.plan;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.Measure;
import org.palier.domain.plan.PlanStatus;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Language;
import org.palier.web.Paging;

/// Makes the pages that show a plan as a whole.
@Singleton
class PlanPages {

  static final int ON_A_PAGE = 10;

  private final PlanService plans;
  private final HistoryRepository history;
  private final ReminderService reminders;
  private final PlanWords words;

  PlanPages(
      PlanService plans, HistoryRepository history, ReminderService reminders, PlanWords words) {
    this.plans = plans;
    this.reminders = reminders;
    this.history = history;
    this.words = words;
  }

  /// An item as listed. Texts that have nothing to say are empty.
  record Line(
      String address,
      String title,
      String who,
      @Nullable LocalDate due,
      boolean overdue,
      String status,
      boolean blocked,
      boolean done,
      String reason,
      String indicator) {}

  record PlanPage(
      String space,
      String address,
      String organisation,
      boolean editable,
      boolean owned,
      boolean muted,
      String note,
      int open,
      int closed,
      boolean all,
      List<Line> lines,
      Paging paging) {

    boolean isBare() {
      return open + closed == 0;
    }
  }

  record PrintPage(
      String address, String organisation, LocalDate day, int open, int closed, List<Line> lines) {}

  /// `all` shows what is done or dropped too; `note` says what was just done.
  PlanPage page(Plan plan, boolean all, int asked, String note) {
    List<PlanItem> items = plans.of(plan.organisation().id());
    List<PlanItem> open = items.stream().filter(item -> item.content().status().isOpen()).toList();
    List<PlanItem> shown = all ? items : open;
    Paging paging = Paging.of(asked, shown.size(), ON_A_PAGE);
    return new PlanPage(
        plan.space(),
        plan.address(),
        plan.organisation().name(),
        plan.editable(),
        plan.owned(),
        reminders.isMuted(plan.organisation().id(), plan.account()),
        note,
        open.size(),
        items.size() - open.size(),
        all,
        paging.part(shown, ON_A_PAGE).stream().map(item -> line(plan, item)).toList(),
        paging);
  }

  PrintPage print(Plan plan) {
    List<PlanItem> items = plans.of(plan.organisation().id());
    int open = (int) items.stream().filter(item -> item.content().status().isOpen()).count();
    return new PrintPage(
        plan.address(),
        plan.organisation().name(),
        plans.today(),
        open,
        items.size() - open,
        items.stream().map(item -> line(plan, item)).toList());
  }

  Line line(Plan plan, PlanItem item) {
    ItemContent content = item.content();
    Language language = plan.visit().language();
    return new Line(
        plan.address() + "/items/" + item.id(),
        content.title(),
        content.who(),
        content.due(),
        content.isOverdue(plans.today()),
        words.status(language, content.status()),
        content.status() == PlanStatus.BLOCKED,
        content.status() == PlanStatus.DONE,
        content.reason(),
        indicator(language, item));
  }

  /// The indicator at its last value, and how much of the way is done where that is known.
  private String indicator(Language language, PlanItem item) {
    Indicator indicator = item.indicator();
    if (indicator == null) {
      return "";
    }
    return history.measures(item.id(), 1).stream()
        .findFirst()
        .map(Measure::amount)
        .map(amount -> standing(language, indicator, amount))
        .orElse(indicator.name());
  }

  private String standing(Language language, Indicator indicator, BigDecimal amount) {
    String at = words.amount(language, amount, indicator.unit());
    var percent = indicator.percent(amount);
    return percent.isPresent()
        ? words.text(language, "plan.indicator.way", indicator.name(), at, percent.getAsInt())
        : words.text(language, "plan.indicator.at", indicator.name(), at);
  }
}
