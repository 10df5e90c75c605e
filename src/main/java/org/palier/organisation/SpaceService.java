package org.palier.organisation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.palier.territory.TerritoryService;
import org.palier.web.Visit;

/// Where the pages of an organisation take it from. What is unknown and what is not the visitor's
/// look the same.
@Singleton
public class SpaceService {

  private final OrganisationService organisations;
  private final TerritoryService territories;

  SpaceService(OrganisationService organisations, TerritoryService territories) {
    this.organisations = organisations;
    this.territories = territories;
  }

  public Optional<Space> find(Visit visit, String id) {
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
