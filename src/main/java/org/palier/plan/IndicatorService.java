package org.palier.plan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.IndicatorProblem;
import org.palier.domain.plan.ItemChange;
import org.palier.domain.plan.ItemField;
import org.palier.domain.plan.Measure;
import org.palier.domain.plan.TypedIndicator;
import org.palier.domain.plan.TypedMeasure;

/// What the items of plans are measured by, and what was measured.
@Singleton
class IndicatorService {

  /// More than two values a month for ten years.
  static final int VALUES = 260;

  private final PlanRepository items;
  private final HistoryRepository history;
  private final PlanService plans;
  private final Clock clock;

  IndicatorService(
      PlanRepository items, HistoryRepository history, PlanService plans, Clock clock) {
    this.items = items;
    this.history = history;
    this.plans = plans;
    this.clock = clock;
  }

  /// What became of a typed indicator or value.
  sealed interface Keeping {

    record Kept() implements Keeping {}

    record Wrong(List<IndicatorProblem> problems) implements Keeping {}

    /// Somebody changed the item in between; this is how it stands now.
    record Stale(PlanItem now) implements Keeping {}

    record Unknown() implements Keeping {}
  }

  /// The youngest first.
  List<Measure> measures(UUID item) {
    return history.measures(item, VALUES);
  }

  /// Says what an item is measured by, or that it no longer is. What is the same is no conflict.
  @Transactional
  Keeping define(UUID organisation, UUID account, UUID id, int revision, TypedIndicator typed) {
    Optional<PlanItem> found = items.lock(organisation, id);
    if (found.isEmpty()) {
      return new Keeping.Unknown();
    }
    return switch (typed.read()) {
      case TypedIndicator.Read.Wrong(List<IndicatorProblem> problems) ->
          new Keeping.Wrong(problems);
      case TypedIndicator.Read.Right(Optional<Indicator> indicator) ->
          define(found.get(), account, revision, indicator.orElse(null));
    };
  }

  private Keeping define(PlanItem item, UUID account, int revision, @Nullable Indicator indicator) {
    String before = told(item.indicator());
    String after = told(indicator);
    if (before.equals(after)) {
      return new Keeping.Kept();
    }
    if (item.revision() != revision) {
      return new Keeping.Stale(item);
    }
    items.measureBy(item, indicator);
    tell(item, account, new ItemChange(ItemField.INDICATOR, before, after));
    return new Keeping.Kept();
  }

  /// Keeps a dated value; one of the same day takes its place.
  @Transactional
  Keeping measure(UUID organisation, UUID account, UUID id, TypedMeasure typed) {
    Optional<PlanItem> found = items.lock(organisation, id);
    if (found.isEmpty() || found.get().indicator() == null) {
      return new Keeping.Unknown();
    }
    return switch (typed.read(plans.today())) {
      case TypedMeasure.Read.Wrong(List<IndicatorProblem> problems) -> new Keeping.Wrong(problems);
      case TypedMeasure.Read.Right(Measure measure) -> {
        keep(found.get(), account, measure);
        yield new Keeping.Kept();
      }
    };
  }

  private void keep(PlanItem item, UUID account, Measure measure) {
    String before =
        measures(item.id()).stream()
            .filter(one -> one.day().equals(measure.day()))
            .map(one -> told(item, one))
            .findFirst()
            .orElse("");
    String after = told(item, measure);
    if (!before.equals(after)) {
      history.put(item.id(), measure);
      tell(item, account, new ItemChange(ItemField.MEASURE, before, after));
    }
  }

  private void tell(PlanItem item, UUID account, ItemChange change) {
    history.insert(item.id(), account, change, clock.instant());
  }

  private static String told(PlanItem item, Measure measure) {
    Indicator indicator = Objects.requireNonNull(item.indicator());
    return measure.day() + " : " + amount(measure.amount()) + " " + indicator.unit();
  }

  /// In no language: a name, a unit, two ends.
  static String told(@Nullable Indicator indicator) {
    if (indicator == null) {
      return "";
    }
    String unit = indicator.unit().isBlank() ? "" : " (" + indicator.unit() + ")";
    return indicator.name()
        + unit
        + " "
        + amount(indicator.start())
        + " → "
        + amount(indicator.target());
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null ? "…" : amount.stripTrailingZeros().toPlainString();
  }
}
