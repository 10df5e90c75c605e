package org.palier.demo;

import java.time.Instant;
import java.util.UUID;
import org.palier.domain.organisation.Luhn;
import org.palier.domain.organisation.Rna;
import org.palier.domain.organisation.Siret;

/// Numbers that pass every check and that nobody can have: a SIREN that begins with 00, an RNA
/// number of the department 00.
final class SyntheticNumbers {

  /// As many as there are numbers of either form.
  static final int MOST = 1_000_000;

  private SyntheticNumbers() {}

  static Siret siret(int number) {
    String siren = Luhn.completed("00%06d".formatted(checked(number)));
    return new Siret(Luhn.completed(siren + "0001"));
  }

  static Rna rna(int number) {
    return new Rna("W000%06d".formatted(checked(number)));
  }

  /// A UUID of version 7 of that moment.
  static UUID id(Instant moment, Chance chance) {
    long version = 0x7000L | (chance.bits() & 0x0FFFL);
    long variant = 0x8000_0000_0000_0000L | (chance.bits() >>> 2);
    return new UUID(moment.toEpochMilli() << 16 | version, variant);
  }

  private static int checked(int number) {
    if (number < 0 || number >= MOST) {
      throw new IllegalArgumentException("no such organisation: " + number);
    }
    return number;
  }
}
