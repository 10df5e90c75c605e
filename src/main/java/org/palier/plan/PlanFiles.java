package org.palier.plan;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.CalendarFile;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.Measure;
import org.palier.plan.PlanDesk.Plan;
import org.palier.web.Language;

/// The files in which a plan is taken along: a spreadsheet and a calendar.
@Singleton
class PlanFiles {

  private static final List<String> COLUMNS =
      List.of(
          "title",
          "who",
          "due",
          "status",
          "reason",
          "indicator",
          "unit",
          "start",
          "target",
          "day",
          "amount",
          "comment");

  private final PlanService plans;
  private final IndicatorService indicators;
  private final HistoryRepository history;
  private final PlanWords words;
  private final Clock clock;

  PlanFiles(
      PlanService plans,
      IndicatorService indicators,
      HistoryRepository history,
      PlanWords words,
      Clock clock) {
    this.plans = plans;
    this.indicators = indicators;
    this.history = history;
    this.words = words;
    this.clock = clock;
  }

  /// The items with their last value and comment, and on a second sheet all values.
  byte[] spreadsheet(Plan plan) {
    Language language = plan.visit().language();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<List<@Nullable Object>> values = new ArrayList<>();
    Map<UUID, String> comments = history.lastComments(plan.organisation().id());
    for (PlanItem item : plans.of(plan.organisation().id())) {
      List<Measure> measures =
          item.indicator() == null ? List.of() : indicators.measures(item.id());
      rows.add(row(language, item, measures, comments.getOrDefault(item.id(), "")));
      measures.reversed().forEach(one -> values.add(value(item, one)));
    }
    return PlanSheet.write(
        List.of(
            new PlanSheet.Table(words.text(language, "plan.title"), columns(language), rows),
            new PlanSheet.Table(
                words.text(language, "plan.sheet.values"),
                Stream.of("title", "indicator", "day", "amount")
                    .map(name -> words.text(language, "plan.sheet." + name))
                    .toList(),
                values)));
  }

  private List<String> columns(Language language) {
    return COLUMNS.stream().map(name -> words.text(language, "plan.sheet." + name)).toList();
  }

  private List<@Nullable Object> row(
      Language language, PlanItem item, List<Measure> measures, String comment) {
    ItemContent content = item.content();
    Optional<Indicator> indicator = Optional.ofNullable(item.indicator());
    Optional<Measure> last = measures.stream().findFirst();
    return Arrays.asList(
        content.title(),
        content.who(),
        content.due(),
        words.status(language, content.status()),
        content.reason(),
        indicator.map(Indicator::name).orElse(""),
        indicator.map(Indicator::unit).orElse(""),
        indicator.map(Indicator::start).orElse(null),
        indicator.map(Indicator::target).orElse(null),
        last.map(Measure::day).orElse(null),
        last.map(Measure::amount).orElse(null),
        comment);
  }

  private static List<@Nullable Object> value(PlanItem item, Measure measure) {
    Indicator indicator = item.indicator();
    return Arrays.asList(
        item.content().title(),
        indicator == null ? "" : indicator.name(),
        measure.day(),
        measure.amount());
  }

  /// The dates of what is open, with the titles and nothing else.
  byte[] calendar(Plan plan) {
    String name = words.text(plan.visit().language(), "plan.of", plan.organisation().name());
    List<CalendarFile.Entry> entries =
        plans.open(plan.organisation().id()).stream()
            .flatMap(item -> entry(item).stream())
            .toList();
    return CalendarFile.of(name, entries, clock.instant()).getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<CalendarFile.Entry> entry(PlanItem item) {
    LocalDate due = item.content().due();
    return due == null
        ? Optional.empty()
        : Optional.of(
            new CalendarFile.Entry(item.id(), due, item.content().title(), item.revision()));
  }
}
