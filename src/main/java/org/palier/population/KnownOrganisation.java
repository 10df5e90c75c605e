package org.palier.population;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation that a territory knows. `optedOutAt`: since when it wants no mail from
/// campaigns; `invitedAt`: when a campaign last wrote to it.
public record KnownOrganisation(
    UUID id,
    UUID territoryId,
    Details details,
    @Nullable Instant optedOutAt,
    @Nullable Instant invitedAt) {

  public String name() {
    return details.name();
  }

  /// Whether a campaign may write to it.
  public boolean isReachable() {
    return details.email() != null && optedOutAt == null;
  }
}
