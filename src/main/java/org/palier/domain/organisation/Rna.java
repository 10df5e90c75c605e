package org.palier.domain.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a declared association: `W` and nine characters, without a key. Corsica and the
/// overseas territories have letters where the others have digits.
public record Rna(String value) implements Comparable<Rna> {

  private static final Pattern OFFICIAL = Pattern.compile("W[0-9]{9}");
  private static final Pattern TOLERATED = Pattern.compile("W[0-9][0-9A-Z][0-9]{7}");

  public Rna {
    if (!TOLERATED.matcher(value).matches()) {
      throw new IllegalArgumentException("not an RNA number: " + value);
    }
  }

  /// What someone typed, in any case, with or without spaces; empty where it is no RNA number.
  public static Optional<Rna> parse(String typed) {
    return Optional.of(Typed.bare(typed).toUpperCase(Locale.ROOT))
        .filter(bare -> TOLERATED.matcher(bare).matches())
        .map(Rna::new);
  }

  /// Whether it has the published form; another is accepted but worth a second look.
  public boolean isOfficialForm() {
    return OFFICIAL.matcher(value).matches();
  }

  @Override
  public int compareTo(Rna other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
