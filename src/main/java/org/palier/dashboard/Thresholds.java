package org.palier.dashboard;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import org.palier.domain.statistics.DisclosureRule;
import org.palier.start.StartRefused;

/// From how many organisations on something is told: to the territory's staff, and to anyone.
@Context
public final class Thresholds {

  private final DisclosureRule staff;
  private final DisclosureRule open;

  Thresholds(
      @Value("${palier.disclosure.staff}") int staff,
      @Value("${palier.disclosure.public}") int open) {
    if (staff < DisclosureRule.FLOOR || open < staff) {
      throw new StartRefused(
          "Le secret des chiffres demande au moins %d organisations pour les agents"
                  .formatted(DisclosureRule.FLOOR)
              + " (PALIER_DISCLOSURE_STAFF), et au moins autant pour le public"
              + " (PALIER_DISCLOSURE_PUBLIC).",
          "The secrecy of figures needs at least %d organisations for staff"
                  .formatted(DisclosureRule.FLOOR)
              + " (PALIER_DISCLOSURE_STAFF), and at least as many for the public"
              + " (PALIER_DISCLOSURE_PUBLIC).");
    }
    this.staff = new DisclosureRule(staff);
    this.open = new DisclosureRule(open);
  }

  public DisclosureRule staff() {
    return staff;
  }

  public DisclosureRule open() {
    return open;
  }
}
