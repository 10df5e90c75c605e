package org.palier.domain.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an establishment: the SIREN of its legal unit, then five digits, with a Luhn key
/// over all fourteen. La Poste has more establishments than the key leaves room for, so theirs may
/// instead have digits whose plain sum is a multiple of 5.
public record Siret(String value) implements Comparable<Siret> {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");
  private static final String LA_POSTE = "356000000";

  public Siret {
    if (!isRight(value)) {
      throw new IllegalArgumentException("not a SIRET: " + value);
    }
  }

  /// What someone typed, with or without spaces and points; empty where it is no SIRET.
  public static Optional<Siret> parse(String typed) {
    return Optional.of(Typed.bare(typed)).filter(Siret::isRight).map(Siret::new);
  }

  public Siren siren() {
    return new Siren(sirenPart(value));
  }

  private static boolean isRight(String value) {
    return SHAPE.matcher(value).matches()
        && Siren.parse(sirenPart(value)).isPresent()
        && (Luhn.sum(value) % 10 == 0 || isOfLaPoste(value));
  }

  private static boolean isOfLaPoste(String value) {
    return sirenPart(value).equals(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0;
  }

  private static String sirenPart(String value) {
    return value.substring(0, 9);
  }

  @Override
  public int compareTo(Siret other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
