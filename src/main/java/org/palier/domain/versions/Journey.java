package org.palier.domain.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.versions.Fate.Loss;

/// Values on their way through versions, each with where it set out.
final class Journey<I, V> {

  /// Where a table sends a value.
  sealed interface Way<I, V> {

    record Dropped<I, V>(String reason) implements Way<I, V> {}

    /// `places` with the value it has there, empty where it does not fit.
    record Lands<I, V>(Map<I, Optional<V>> places) implements Way<I, V> {}
  }

  @FunctionalInterface
  interface Rule<I, V> {
    Way<I, V> of(I id, V value);
  }

  private record Traveller<I, V>(I origin, V value) {}

  private final Map<I, V> given;
  private final Map<I, List<Loss>> losses = new LinkedHashMap<>();
  private Map<I, Traveller<I, V>> at = new LinkedHashMap<>();

  Journey(Map<I, V> given) {
    this.given = given;
    given.forEach((id, value) -> at.put(id, new Traveller<>(id, value)));
  }

  /// One version further, to `into`; `turns` says who claims a place first.
  void go(String into, Collection<I> turns, Rule<I, V> rule) {
    Map<I, Traveller<I, V>> next = new LinkedHashMap<>();
    Set<I> order = new LinkedHashSet<>(turns);
    order.retainAll(at.keySet());
    order.addAll(at.keySet());
    for (I id : order) {
      Traveller<I, V> traveller = Objects.requireNonNull(at.get(id));
      switch (rule.of(id, traveller.value())) {
        case Way.Dropped<I, V>(String reason) -> lose(traveller, new Loss.Dropped(into, reason));
        case Way.Lands<I, V>(Map<I, Optional<V>> places) ->
            places.forEach((place, value) -> land(into, traveller, place, value, next));
      }
    }
    at = next;
  }

  private void land(
      String into,
      Traveller<I, V> traveller,
      I place,
      Optional<V> value,
      Map<I, Traveller<I, V>> next) {
    Traveller<I, V> there = next.get(place);
    if (value.isEmpty()) {
      lose(traveller, new Loss.Unfit(into, place.toString()));
    } else if (there == null) {
      next.put(place, new Traveller<>(traveller.origin(), value.get()));
    } else if (!there.origin().equals(traveller.origin())) {
      lose(traveller, new Loss.Taken(into, place.toString()));
    }
  }

  private void lose(Traveller<I, V> traveller, Loss loss) {
    losses.computeIfAbsent(traveller.origin(), unseen -> new ArrayList<>()).add(loss);
  }

  Map<I, V> arrived() {
    Map<I, V> arrived = new LinkedHashMap<>();
    at.forEach((place, traveller) -> arrived.put(place, traveller.value()));
    return arrived;
  }

  List<Fate<I, V>> fates() {
    List<Fate<I, V>> fates = new ArrayList<>();
    given.forEach(
        (id, before) -> {
          Map<I, V> after = new LinkedHashMap<>();
          at.forEach(
              (place, traveller) -> {
                if (traveller.origin().equals(id)) {
                  after.put(place, traveller.value());
                }
              });
          fates.add(new Fate<>(id, before, after, losses.getOrDefault(id, List.of())));
        });
    return fates;
  }
}
