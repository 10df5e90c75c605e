package org.palier.population;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The organisations that each territory knows.
@Singleton
public class PopulationService {

  private static final int BATCH = 1000;

  private final PopulationRepository repository;
  private final Clock clock;

  PopulationService(PopulationRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /// What became of details written by hand.
  public sealed interface Writing {

    record Written(UUID id) implements Writing {}

    /// Another organisation has the number.
    record Known(KnownOrganisation other) implements Writing {}

    /// Somebody else wrote other details meanwhile.
    record Stale(KnownOrganisation stored) implements Writing {}

    /// There is no such organisation, or no longer.
    record Gone() implements Writing {}
  }

  /// By name, those after the one of this id; from the beginning without it.
  public List<KnownOrganisation> page(
      UUID territory, PopulationSearch search, @Nullable UUID after, int limit) {
    return repository.page(territory, search, after, limit);
  }

  public int count(UUID territory, PopulationSearch search) {
    return repository.count(territory, search);
  }

  /// Gives every organisation found, in the order of the list, never all at once.
  public void each(UUID territory, PopulationSearch search, Consumer<KnownOrganisation> taker) {
    List<KnownOrganisation> batch = repository.page(territory, search, null, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(taker);
      batch =
          batch.size() < BATCH
              ? List.of()
              : repository.page(territory, search, batch.getLast().id(), BATCH);
    }
  }

  public Optional<KnownOrganisation> find(UUID territory, UUID id) {
    return repository.find(territory, id);
  }

  @Transactional
  public Writing add(UUID territory, Details details) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return repository.insert(territory, id, details, clock.instant())
        ? new Writing.Written(id)
        : new Writing.Known(repository.withNumber(territory, details, id).orElseThrow());
  }

  @Transactional
  public Writing change(UUID territory, UUID id, Details details) {
    Optional<KnownOrganisation> other = repository.withNumber(territory, details, id);
    if (other.isPresent()) {
      return new Writing.Known(other.get());
    }
    return repository.change(territory, id, details, clock.instant())
        ? new Writing.Written(id)
        : new Writing.Gone();
  }

  /// The same where its details are still those that were seen.
  @Transactional
  public Writing change(UUID territory, UUID id, Predicate<Details> seen, Details details) {
    Optional<KnownOrganisation> stored = repository.lock(territory, id);
    return stored.isPresent() && !seen.test(stored.get().details())
        ? new Writing.Stale(stored.get())
        : change(territory, id, details);
  }

  /// Whether it was there.
  @Transactional
  public boolean remove(UUID territory, UUID id) {
    return repository.remove(territory, id);
  }
}
