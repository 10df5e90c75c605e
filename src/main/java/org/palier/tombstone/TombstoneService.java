package org.palier.tombstone;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.palier.tombstone.Tombstone.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what was erased, in the database and, once that is certain, in the log, which a
/// restored backup leaves as it is.
@Singleton
public class TombstoneService {

  private static final Logger LOG = LoggerFactory.getLogger(TombstoneService.class);

  private final TombstoneRepository repository;
  private final ApplicationEventPublisher<Tombstone> buried;
  private final Clock clock;

  TombstoneService(
      TombstoneRepository repository, ApplicationEventPublisher<Tombstone> buried, Clock clock) {
    this.repository = repository;
    this.buried = buried;
    this.clock = clock;
  }

  /// Part of the erasure: what is rolled back was not erased.
  @Transactional
  public void bury(Kind kind, UUID id) {
    Tombstone stone = Tombstone.of(kind, id);
    repository.insert(stone, clock.instant());
    buried.publishEvent(stone);
  }

  @TransactionalEventListener
  void tell(Tombstone stone) {
    LOG.info("{}", stone.line());
  }

  /// Takes over what another list remembers.
  @Transactional
  public void keep(List<Tombstone> stones) {
    stones.forEach(stone -> repository.insert(stone, clock.instant()));
  }

  public List<Tombstone> all() {
    return repository.all();
  }
}
