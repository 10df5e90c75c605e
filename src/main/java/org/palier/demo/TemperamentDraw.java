package org.palier.demo;

import java.util.HashMap;
import java.util.Map;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;

/// Draws temperaments: larger organisations and public ones are further on average, some sectors
/// are ahead or behind, as a whole and in a theme; most of it is the organisation's own. The
/// deviations are chosen so that the scores of two themes correlate by about a half.
final class TemperamentDraw {

  private static final double MIDDLE = -0.38;
  private static final double OWN_ABILITY = 0.5;
  private static final double OWN_THEME = 0.46;
  private static final double SECTOR_THEME = 0.2;
  private static final double EXEMPLARY = 0.025;

  private static final double[] BY_SIZE = {-0.2, -0.1, 0.1, 0.4, 0.65};

  private static final Likelihood BY_SECTOR =
      Likelihood.of(0)
          .in(-0.2, "construction", "hospitality", "transport")
          .in(-0.1, "trade")
          .in(0.15, "education", "administration", "information")
          .in(0.3, "utilities");

  private final Questionnaire questionnaire;
  private final long seed;

  TemperamentDraw(Questionnaire questionnaire, long seed) {
    this.questionnaire = questionnaire;
    this.seed = seed;
  }

  Temperament draw(Profile profile, Chance chance) {
    double ability =
        MIDDLE
            + BY_SIZE[profile.sizeRank()]
            + BY_SECTOR.of(profile)
            + chance.normal(0, OWN_ABILITY)
            + (chance.happens(EXEMPLARY) ? 1.6 : 0);
    Map<NodeId, Double> themes = new HashMap<>();
    for (Group theme : questionnaire.themes()) {
      themes.put(theme.id(), ofSector(profile.sector(), theme) + chance.normal(0, OWN_THEME));
    }
    return new Temperament(ability, themes);
  }

  private double ofSector(String sector, Group theme) {
    return Chance.of(seed, sector, theme.id().value()).normal(0, SECTOR_THEME);
  }
}
