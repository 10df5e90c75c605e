package org.palier.domain.campaign;

import java.util.Locale;

/// Where a campaign stands. It only goes forward: what is closed is never opened again.
public enum CampaignState {
  DRAFT,
  OPEN,
  CLOSED;

  public boolean mayBecome(CampaignState next) {
    return next.ordinal() == ordinal() + 1;
  }

  /// Whether its texts and dates may still change.
  public boolean mayChange() {
    return this != CLOSED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
