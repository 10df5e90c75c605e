package org.palier.dashboard;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Kin;

/// What one organisation may read of those like it, itself left out, as of a release: how many they
/// are as a band, the mean of their scores, the same by theme, or the reason why it is withheld.
/// `mostly` is the level nearly all of them share, when that is all that may be said.
public record Comparison(
    LocalDate takenOn,
    int least,
    Kin kin,
    Figure units,
    Figure meanScore,
    @Nullable Integer mostly,
    Map<String, Figure> themes) {

  public Comparison {
    themes = Map.copyOf(themes);
  }
}
