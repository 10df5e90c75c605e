package org.palier.assessment;

import jakarta.inject.Singleton;
import org.palier.referential.LayerPublication;
import org.palier.referential.LayerService;
import org.palier.territory.Territory;

/// Territories that add a question and a theme to the shipped questionnaire, in ids of their own.
@Singleton
public class LocalQuestions {

  public static final String TEXT =
      """
      extends: transition-ecologique@1
      territory: SLUG
      edition: 2026-11-01
      questions:
        PIL-1: {help: Le conseil du pays vous aide., examples: [Une page signée par le bureau.]}
      add:
        PIL:
          - id: SLUG.P
            title: Charte du pays
            text: Avez-vous signé la charte du pays ?
            kind: choice
            options: [{id: "0", points: 0, label: Non}, {id: "1", points: 1, label: "En cours"}, {id: "2", points: 2, label: "Oui"}]
      themes:
        - id: SLUG.VIE
          title: Vie du pays
          children:
            - id: SLUG.V
              title: Rencontres du pays
              text: Venez-vous aux rencontres ?
              kind: choice
              options: [{id: "0", points: 0, label: Non}, {id: "1", points: 1, label: "Parfois"}, {id: "2", points: 2, label: "Toujours"}]
      texts: {en: {nodes: {SLUG.VIE: {title: Life of the area}}}}
      """;

  private final LayerService layers;

  LocalQuestions(LayerService layers) {
    this.layers = layers;
  }

  public Territory of(Territory territory) {
    publish(territory, TEXT);
    return territory;
  }

  /// With `SLUG` for the territory's short name.
  public void publish(Territory territory, String text) {
    switch (layers.publish(territory.slug(), text.replace("SLUG", territory.slug()))) {
      case LayerPublication.Published _ -> {}
      case LayerPublication.Refused(var problems) -> throw new AssertionError(problems);
    }
  }
}
