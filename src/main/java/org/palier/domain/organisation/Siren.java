package org.palier.domain.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a legal unit: nine digits with a Luhn key, kept as text for its leading zeros. A
/// right key does not say that the unit exists.
public record Siren(String value) implements Comparable<Siren> {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

  public Siren {
    if (!isRight(value)) {
      throw new IllegalArgumentException("not a SIREN: " + value);
    }
  }

  /// What someone typed, with or without spaces and points; empty where it is no SIREN.
  public static Optional<Siren> parse(String typed) {
    return Optional.of(Typed.bare(typed)).filter(Siren::isRight).map(Siren::new);
  }

  private static boolean isRight(String value) {
    return SHAPE.matcher(value).matches() && Luhn.sum(value) % 10 == 0;
  }

  @Override
  public int compareTo(Siren other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
