package org.palier.organisation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.palier.territory.TerritoryService;
import org.palier.web.Visit;

/// Where the pages of an organisation take it from. What is unknown and what is not the visitor's
/// look the same.
@Singleton
class SpaceDesk {

  private final OrganisationService organisations;
  private final TerritoryService territories;

  SpaceDesk(OrganisationService organisations, TerritoryService territories) {
    this.organisations = organisations;
    this.territories = territories;
  }

  /// An organisation laid open for one of its members, and the visit on its territory's pages.
  record Space(Visit visit, UUID account, Organisation organisation, MemberRole role) {

    String address() {
      return "/organisations/" + organisation.id();
    }

    boolean owned() {
      return role == MemberRole.OWNER;
    }
  }

  Optional<Space> find(Visit visit, String id) {
    return organisations
        .membership(visit, id)
        .map(
            found ->
                new Space(
                    visit.at(
                        territories.find(found.organisation().territoryId()).orElseThrow().place()),
                    visit.account().orElseThrow(),
                    found.organisation(),
                    found.role()));
  }
}
