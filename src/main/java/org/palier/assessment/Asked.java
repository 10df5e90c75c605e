package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.LayerService;
import org.palier.referential.LayeredReferential;
import org.palier.referential.PublishedReferential;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.territory.TerritoryService;

/// What an assessment asks: the version of the questionnaire it began with, with what its territory
/// added that day. `layer` is that layer's hash, null for none.
@Singleton
class Asked {

  private final QuestionnaireCatalog catalog;
  private final LayerService layers;
  private final TerritoryService territories;

  Asked(QuestionnaireCatalog catalog, LayerService layers, TerritoryService territories) {
    this.catalog = catalog;
    this.layers = layers;
    this.territories = territories;
  }

  Referential of(String id, String version, @Nullable String layer) {
    return layered(id, version, layer)
        .map(LayeredReferential::local)
        .orElseGet(() -> core(id, version).referential());
  }

  PublishedReferential core(String id, String version) {
    return catalog
        .published(id, version)
        .orElseThrow(() -> new IllegalStateException("not published: " + id + "@" + version));
  }

  /// Empty too where the layer stands on what a later toolbox took away: the core alone is asked.
  Optional<LayeredReferential> layered(String id, String version, @Nullable String layer) {
    return layer == null ? Optional.empty() : layers.under(id, version, layer);
  }

  /// The hash of the layer that a territory has now over this version of a questionnaire.
  Optional<String> layerOf(UUID territory, Questionnaire questionnaire) {
    return territories
        .find(territory)
        .flatMap(place -> layers.current(place.slug(), questionnaire.id().value()))
        .filter(
            layered ->
                layered
                    .core()
                    .referential()
                    .questionnaire()
                    .reference()
                    .equals(questionnaire.reference()))
        .map(layered -> layered.layer().hash());
  }
}
