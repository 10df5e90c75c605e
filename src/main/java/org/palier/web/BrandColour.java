package org.palier.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The colour of a territory, as `#rrggbb` in small letters. It is used for words on paper and
/// under white words, so it must differ from both by 4.5 to 1, as WCAG 2.2 counts contrast.
public record BrandColour(String value) {

  private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");
  private static final double LEAST = 4.5;
  private static final int PAPER = 0xf1eee4;
  private static final int WHITE = 0xffffff;

  public BrandColour {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a colour: " + value);
    }
  }

  /// What someone typed, with or without its sign; empty where it is no colour.
  public static Optional<BrandColour> read(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT);
    String value = bare.startsWith("#") ? bare : "#" + bare;
    return SHAPE.matcher(value).matches() ? Optional.of(new BrandColour(value)) : Optional.empty();
  }

  public boolean isReadable() {
    return contrast(colour(), PAPER) >= LEAST && contrast(colour(), soft()) >= LEAST;
  }

  /// The digits alone, for the address of its style sheet.
  public String digits() {
    return value.substring(1);
  }

  /// Puts the colour and its kin in place of the platform's.
  String css() {
    return ":root { --brand: %s; --brand-deep: #%06x; --brand-soft: #%06x; --brand-ink: #fff }\n"
        .formatted(value, mixed(colour(), 0, 0.25), soft());
  }

  private int soft() {
    return mixed(colour(), WHITE, 0.88);
  }

  private int colour() {
    return Integer.parseInt(digits(), 16);
  }

  private static int mixed(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (one >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share;
      mixed |= (int) Math.round(part) << shift;
    }
    return mixed;
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /// The relative luminance of WCAG.
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
