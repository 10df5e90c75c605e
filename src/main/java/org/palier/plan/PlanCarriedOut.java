package org.palier.plan;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.Measure;
import org.palier.domain.questionnaire.ActionId;
import org.palier.organisation.CarriedOut;
import org.palier.web.Language;

/// Tells what was done of a plan, for the page of an organisation's progress.
@Singleton
class PlanCarriedOut implements CarriedOut {

  private final PlanRepository items;
  private final HistoryRepository history;
  private final PlanWords words;

  PlanCarriedOut(PlanRepository items, HistoryRepository history, PlanWords words) {
    this.items = items;
    this.history = history;
    this.words = words;
  }

  @Override
  public List<Done> between(
      UUID organisation, String questionnaire, Instant from, Instant until, Language language) {
    return items.doneBetween(organisation, questionnaire, from, until).stream()
        .map(done -> told(done, language))
        .toList();
  }

  private Done told(PlanRepository.DoneItem done, Language language) {
    PlanItem item = done.item();
    return new Done(
        "/organisations/" + item.organisation() + "/plan/items/" + item.id(),
        item.content().title(),
        done.at(),
        Optional.ofNullable(item.origin()).map(origin -> new ActionId(origin.action())),
        measured(item, language));
  }

  private String measured(PlanItem item, Language language) {
    Indicator indicator = item.indicator();
    if (indicator == null) {
      return "";
    }
    return history.measures(item.id(), 1).stream()
        .findFirst()
        .map(Measure::amount)
        .map(amount -> said(indicator, amount, language))
        .orElse("");
  }

  private String said(Indicator indicator, BigDecimal amount, Language language) {
    String last = words.amount(language, amount, indicator.unit());
    BigDecimal start = indicator.start();
    return start == null
        ? words.text(language, "plan.brought.last", indicator.name(), last)
        : words.text(
            language,
            "plan.brought.way",
            indicator.name(),
            words.amount(language, start, indicator.unit()),
            last);
  }
}
