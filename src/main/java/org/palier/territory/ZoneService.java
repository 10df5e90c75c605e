package org.palier.territory;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.territory.TerritoryService.Home;

/// The activity zones of territories, each in a commune.
@Singleton
public class ZoneService {

  private final ZoneRepository zones;

  ZoneService(ZoneRepository zones) {
    this.zones = zones;
  }

  public record Zone(UUID id, String name, String commune, String communeName) {}

  /// A zone as it was typed, in one of the territory's communes.
  public record Named(String name, Home commune) {}

  /// By name.
  public List<Zone> zones(UUID territory) {
    return zones.of(territory);
  }

  /// The one with this id, written out, if it is the territory's.
  public Optional<Zone> find(UUID territory, String id) {
    return zones.of(territory).stream().filter(zone -> zone.id().toString().equals(id)).findFirst();
  }

  /// Has these zones and no others; one that stays, by its name and commune, keeps its
  /// organisations.
  @Transactional
  public void replace(UUID territory, List<Named> named) {
    List<Zone> before = zones.of(territory);
    before.stream()
        .filter(zone -> named.stream().noneMatch(one -> isSame(zone, one)))
        .forEach(zone -> zones.remove(territory, zone.id()));
    named.stream()
        .filter(one -> before.stream().noneMatch(zone -> isSame(zone, one)))
        .forEach(
            one ->
                zones.add(
                    UuidCreator.getTimeOrderedEpoch(),
                    territory,
                    one.name(),
                    one.commune().code()));
  }

  private static boolean isSame(Zone zone, Named named) {
    return zone.name().equals(named.name()) && zone.commune().equals(named.commune().code());
  }
}
