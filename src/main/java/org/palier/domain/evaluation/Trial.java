package org.palier.domain.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;

/// What a set of actions would give. `idle` are those of the set that would move nothing, `missing`
/// those that the others require and the set lacks. `overall` and `themes` are exact values in [0,
/// 1], absent where not rated; `effort` is the sum of the efforts of the set.
public record Trial(
    List<ActionId> idle,
    List<ActionId> missing,
    int effort,
    Optional<BigFraction> overall,
    Map<NodeId, BigFraction> themes,
    Maturity maturity,
    Map<NodeId, Maturity> themeMaturities) {

  public Trial {
    idle = List.copyOf(idle);
    missing = List.copyOf(missing);
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    themeMaturities = Collections.unmodifiableMap(new LinkedHashMap<>(themeMaturities));
  }

  public Maturity of(NodeId theme) {
    Maturity maturity = themeMaturities.get(theme);
    if (maturity == null) {
      throw new IllegalArgumentException("no such theme: " + theme);
    }
    return maturity;
  }
}
