package org.palier.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditNote;
import org.palier.audit.AuditService;
import org.palier.organisation.Moving.Fault;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;
import org.palier.territory.ZoneService;

/// Moves an organisation to another territory, as its owner asks, and nobody else can. Its
/// assessments, its plan and its people come along; what it shares falls back to nothing.
@Singleton
class MoveService {

  private final OrganisationRepository organisations;
  private final MoveRepository moves;
  private final SharingService sharing;
  private final TerritoryService territories;
  private final ZoneService zones;
  private final AuditService audit;

  MoveService(
      OrganisationRepository organisations,
      MoveRepository moves,
      SharingService sharing,
      TerritoryService territories,
      ZoneService zones,
      AuditService audit) {
    this.organisations = organisations;
    this.moves = moves;
    this.sharing = sharing;
    this.territories = territories;
    this.zones = zones;
    this.audit = audit;
  }

  @Transactional
  Moving move(Organisation organisation, UUID owner, MoveForm form) {
    moves.lock(organisation.id());
    Optional<Territory> to =
        territories
            .find(form.territory())
            .filter(place -> !place.closed() && !place.id().equals(organisation.territoryId()));
    Optional<Home> home = to.flatMap(place -> territories.home(place.id(), form.commune()));
    Set<Fault> faults = faults(organisation, form, to, home);
    if (!faults.isEmpty()) {
      return new Moving.Wrong(faults);
    }
    UUID from = organisation.territoryId();
    UUID there = to.orElseThrow().id();
    moves.leaveBehind(organisation.id(), from);
    moves.move(organisation.id(), there, home.orElseThrow().code());
    sharing.choose(organisation.id(), owner, Shared.AGGREGATES, false);
    audit.note(
        new AuditNote(
            AuditKind.SETTING_CHANGED, owner, there, "organisation came " + organisation.id()));
    return new Moving.Moved();
  }

  private Set<Fault> faults(
      Organisation organisation, MoveForm form, Optional<Territory> to, Optional<Home> home) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (to.isEmpty()) {
      faults.add(Fault.TERRITORY);
    } else if (home.isEmpty()) {
      faults.add(Fault.COMMUNE);
    } else if (!organisation.number().isEmpty()
        && organisations.withNumber(to.get().id(), organisation.number()).isPresent()) {
      faults.add(Fault.TAKEN);
    }
    if (!form.confirmed()) {
      faults.add(Fault.CONFIRMED);
    }
    return faults;
  }

  Optional<UUID> zone(UUID organisation) {
    return moves.zone(organisation);
  }

  /// Whether the zone is one of its territory; a blank one takes away what was chosen.
  @Transactional
  boolean chooseZone(Organisation organisation, String typed) {
    Optional<UUID> zone = zones.find(organisation.territoryId(), typed).map(ZoneService.Zone::id);
    if (!typed.isEmpty() && zone.isEmpty()) {
      return false;
    }
    moves.chooseZone(organisation.id(), zone.orElse(null));
    return true;
  }
}
