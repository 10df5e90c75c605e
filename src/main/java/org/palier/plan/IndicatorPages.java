package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.IndicatorProblem;
import org.palier.domain.plan.Measure;
import org.palier.domain.plan.TypedDay;
import org.palier.domain.plan.TypedIndicator;
import org.palier.domain.plan.TypedMeasure;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Language;

/// Makes the page of an item's indicator.
@Singleton
class IndicatorPages {

  /// What fits a page; the spreadsheet has all.
  private static final int SHOWN = 24;

  private final IndicatorService indicators;
  private final PlanService plans;
  private final PlanWords words;

  IndicatorPages(IndicatorService indicators, PlanService plans, PlanWords words) {
    this.indicators = indicators;
    this.plans = plans;
    this.words = words;
  }

  record ValueLine(LocalDate day, String amount, String way) {}

  record IndicatorPage(
      String plan,
      String address,
      String organisation,
      String title,
      boolean editable,
      boolean measured,
      String told,
      String conflict,
      int revision,
      FormField name,
      FormField unit,
      FormField start,
      FormField target,
      FormField day,
      FormField amount,
      FormErrors errors,
      List<ValueLine> values) {}

  /// What a page shows beside the stored indicator: what was typed, and what came of it.
  record Attempt(
      TypedIndicator indicator,
      int revision,
      Optional<TypedMeasure> measure,
      List<IndicatorProblem> problems,
      String stored) {

    static Attempt none(PlanItem item) {
      return indicator(TypedIndicator.of(item.indicator()), item.revision());
    }

    static Attempt indicator(TypedIndicator typed, int revision) {
      return new Attempt(typed, revision, Optional.empty(), List.of(), "");
    }

    static Attempt measure(PlanItem item, TypedMeasure typed) {
      return new Attempt(
          TypedIndicator.of(item.indicator()), item.revision(), Optional.of(typed), List.of(), "");
    }

    Attempt wrong(List<IndicatorProblem> found) {
      return new Attempt(indicator, revision, measure, found, "");
    }

    Attempt stale(PlanItem now) {
      String told = IndicatorService.told(now.indicator());
      return new Attempt(
          indicator, now.revision(), measure, List.of(), told.isEmpty() ? "–" : told);
    }
  }

  IndicatorPage page(Plan plan, PlanItem item, Attempt attempt) {
    Language language = plan.visit().language();
    TypedMeasure measure = attempt.measure().orElse(new TypedMeasure(plans.today().toString(), ""));
    boolean day = TypedDay.read(measure.day()).isPresent() && !measure.day().contains("/");
    return new IndicatorPage(
        plan.address(),
        plan.address() + "/items/" + item.id(),
        plan.organisation().name(),
        item.content().title(),
        plan.editable(),
        item.indicator() != null,
        IndicatorService.told(item.indicator()),
        attempt.stored(),
        attempt.revision(),
        field(language, "name", attempt.indicator().name(), attempt.problems()),
        field(language, "unit", attempt.indicator().unit(), attempt.problems()),
        field(language, "start", attempt.indicator().start(), attempt.problems()),
        field(language, "target", attempt.indicator().target(), attempt.problems()),
        field(language, "day", measure.day(), attempt.problems())
            .typed(day ? "date" : "text", "off"),
        field(language, "amount", measure.amount(), attempt.problems()),
        new FormErrors(
            attempt.problems().stream()
                .map(one -> new FormError(one.field(), told(language, one)))
                .toList()),
        values(language, item));
  }

  private List<ValueLine> values(Language language, PlanItem item) {
    Indicator indicator = item.indicator();
    return indicator == null
        ? List.of()
        : indicators.measures(item.id()).stream()
            .limit(SHOWN)
            .map(measure -> line(language, indicator, measure))
            .toList();
  }

  private ValueLine line(Language language, Indicator indicator, Measure measure) {
    var percent = indicator.percent(measure.amount());
    return new ValueLine(
        measure.day(),
        words.amount(language, measure.amount(), indicator.unit()),
        percent.isPresent()
            ? words.text(language, "plan.indicator.percent", percent.getAsInt())
            : "");
  }

  private FormField field(
      Language language, String name, String value, List<IndicatorProblem> problems) {
    return FormField.text(name, words.text(language, "plan.indicator.field." + name), value)
        .wrong(
            problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(problem -> told(language, problem))
                .findFirst()
                .orElse(""));
  }

  private String told(Language language, IndicatorProblem problem) {
    return words.text(language, "plan.indicator.problem." + problem.word());
  }
}
