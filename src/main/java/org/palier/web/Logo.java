package org.palier.web;

/// A territory's picture as pages show it: `address` is on this platform and changes with the
/// picture; `width` and `height` in pixels.
public record Logo(String address, String alt, int width, int height) {

  /// Pixels at most, on either side, of what is served.
  public static final int SIDE_LIMIT = 480;

  public Logo {
    if (width < 1 || height < 1 || width > SIDE_LIMIT || height > SIDE_LIMIT) {
      throw new IllegalArgumentException("a logo of " + width + " × " + height);
    }
  }
}
