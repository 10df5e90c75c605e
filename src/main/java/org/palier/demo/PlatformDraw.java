package org.palier.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.ObligationId;

/// What the platform knows of an organisation: who is further dates more of its duties, and only
/// the furthest were reviewed and shared what they learnt.
final class PlatformDraw {

  private static final double PLANS = 0.45;
  private static final double REVIEWED = 0.78;

  private final Obligations obligations;

  PlatformDraw(Obligations obligations) {
    this.obligations = obligations;
  }

  Situation.Platform draw(Temperament temperament, LocalDate day, Chance chance) {
    double progress = temperament.progress();
    boolean plans = progress > PLANS || chance.happens(progress);
    boolean reviewed = progress > REVIEWED;
    return new Situation.Platform(
        plans ? all() : Set.of(),
        monthsBefore(day, reviewed, chance),
        monthsBefore(day, reviewed, chance));
  }

  private static @Nullable LocalDate monthsBefore(LocalDate day, boolean happened, Chance chance) {
    int months = chance.between(1, 20);
    return happened && chance.happens(0.9) ? day.minusMonths(months) : null;
  }

  private Set<ObligationId> all() {
    return obligations.duties().keySet().stream().collect(Collectors.toUnmodifiableSet());
  }
}
