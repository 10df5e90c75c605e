package org.palier.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.plan.ItemChange;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.plan.ItemField;
import org.palier.domain.plan.ItemProblem;
import org.palier.domain.plan.PlanStatus;
import org.palier.domain.plan.TypedItem;

/// The action plans of organisations. Every change is told in the history of its item.
@Singleton
class PlanService {

  /// More than anyone carries out; keeps a plan and its files small.
  static final int LIMIT = 300;

  static final int COMMENT_LIMIT = 2000;

  private final PlanRepository items;
  private final HistoryRepository history;
  private final Clock clock;
  private final ZoneId zone;

  PlanService(
      PlanRepository items,
      HistoryRepository history,
      Clock clock,
      @Value("${palier.time-zone:Europe/Paris}") String zone) {
    this.items = items;
    this.history = history;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// What is open first, the nearest date first.
  List<PlanItem> of(UUID organisation) {
    return items.of(organisation);
  }

  List<PlanItem> open(UUID organisation) {
    return of(organisation).stream().filter(item -> item.content().status().isOpen()).toList();
  }

  Optional<PlanItem> find(UUID organisation, UUID item) {
    return items.find(organisation, item);
  }

  @Transactional
  Saving add(UUID organisation, UUID account, TypedItem typed) {
    return switch (typed.read(today(), null)) {
      case TypedItem.Read.Wrong(List<ItemProblem> problems) -> new Saving.Wrong(problems);
      case TypedItem.Read.Right(ItemContent content) ->
          items.count(organisation) >= LIMIT
              ? new Saving.Full()
              : insert(organisation, account, Suggestion.own(content))
                  .<Saving>map(Saving.Saved::new)
                  .orElseGet(Saving.Unknown::new);
    };
  }

  /// Adds recommended actions that are not in the plan yet, as many as it has room for, and says
  /// how many.
  @Transactional
  int add(UUID organisation, UUID account, List<Suggestion> suggested) {
    int room = LIMIT - items.count(organisation);
    int added = 0;
    for (Suggestion one : suggested) {
      if (added < room && insert(organisation, account, one).isPresent()) {
        added++;
      }
    }
    return added;
  }

  /// Empty where the recommendation stands in the plan already.
  private Optional<UUID> insert(UUID organisation, UUID account, Suggestion suggestion) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    PlanItem item =
        new PlanItem(
            id, organisation, suggestion.origin(), suggestion.content(), suggestion.indicator(), 1);
    if (!items.insert(item, clock.instant())) {
      return Optional.empty();
    }
    ItemChange made = new ItemChange(ItemField.CREATED, "", item.content().title());
    history.insert(id, account, made, clock.instant());
    return Optional.of(id);
  }

  /// Changes an item as it was seen at `revision`. What is the same as stored is no conflict.
  @Transactional
  Saving save(UUID organisation, UUID account, UUID id, int revision, TypedItem typed) {
    Optional<PlanItem> found = items.lock(organisation, id);
    if (found.isEmpty()) {
      return new Saving.Unknown();
    }
    PlanItem item = found.get();
    return switch (typed.read(today(), item.content())) {
      case TypedItem.Read.Wrong(List<ItemProblem> problems) -> new Saving.Wrong(problems);
      case TypedItem.Read.Right(ItemContent content) -> replace(item, account, revision, content);
    };
  }

  private Saving replace(PlanItem item, UUID account, int revision, ItemContent content) {
    List<ItemChange> changes = content.changesSince(item.content());
    if (!changes.isEmpty() && item.revision() != revision) {
      return new Saving.Stale(item);
    }
    if (!changes.isEmpty()) {
      items.replace(item, content);
      changes.forEach(change -> history.insert(item.id(), account, change, clock.instant()));
    }
    return new Saving.Saved(item.id());
  }

  /// What somebody says of an item by the pulse.
  record Beat(UUID item, int revision, PlanStatus status, String reason) {}

  /// Saves all of them, or none where an item was changed in between: then these.
  @Transactional
  List<PlanItem> save(UUID organisation, UUID account, List<Beat> beats) {
    List<Beat> ordered = beats.stream().sorted(Comparator.comparing(Beat::item)).toList();
    List<PlanItem> stale =
        ordered.stream().flatMap(beat -> stale(organisation, beat).stream()).toList();
    if (stale.isEmpty()) {
      ordered.forEach(beat -> keep(organisation, account, beat));
    }
    return stale;
  }

  private Optional<PlanItem> stale(UUID organisation, Beat beat) {
    return items
        .lock(organisation, beat.item())
        .filter(item -> item.revision() != beat.revision())
        .filter(item -> !item.content().equals(after(item, beat)));
  }

  private void keep(UUID organisation, UUID account, Beat beat) {
    items
        .lock(organisation, beat.item())
        .ifPresent(item -> replace(item, account, item.revision(), after(item, beat)));
  }

  private static ItemContent after(PlanItem item, Beat beat) {
    return item.content().at(beat.status(), beat.reason());
  }

  /// False where there is no such item in this plan.
  @Transactional
  boolean comment(UUID organisation, UUID account, UUID id, String text) {
    Optional<PlanItem> item = items.find(organisation, id);
    ItemChange comment = new ItemChange(ItemField.COMMENT, "", text);
    item.ifPresent(found -> history.insert(found.id(), account, comment, clock.instant()));
    return item.isPresent();
  }
}
