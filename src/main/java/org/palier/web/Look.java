package org.palier.web;

import org.jspecify.annotations.Nullable;

/// How the pages of a territory look: both are null for the platform's own.
public record Look(@Nullable BrandColour colour, @Nullable Logo logo) {

  public static final Look PLAIN = new Look(null, null);

  /// The same in another colour.
  public Look in(@Nullable BrandColour other) {
    return new Look(other, logo);
  }
}
