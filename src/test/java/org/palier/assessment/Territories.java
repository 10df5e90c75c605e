package org.palier.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.List;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// Opens territories for tests, each with a slug of its own, offering the shipped questionnaire.
@Singleton
public class Territories {

  private final TerritoryService territories;

  Territories(TerritoryService territories) {
    this.territories = territories;
  }

  public Territory fresh() {
    var id = UuidCreator.getTimeOrderedEpoch();
    String slug = "t" + id.toString().replace("-", "").substring(8, 30);
    return territories.open(
        new Territory(id, slug, "Pays d’Essai", "fr", "Accueil", "accueil@essai.example", "", true),
        List.of(
            new TerritoryService.Home("86194", "Poitiers"),
            new TerritoryService.Home("86041", "Buxerolles")),
        List.of("transition-ecologique"));
  }
}
