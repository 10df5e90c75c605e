package org.palier.domain.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as people type it: « 1 234,5 », 1234.5, −3. At most 12 digits before the point and 4
/// after it.
public final class TypedAmount {

  private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,4})?");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");

  private TypedAmount() {}

  public static Optional<BigDecimal> read(String text) {
    String bare = BLANKS.matcher(text).replaceAll("").replace('\u2212', '-');
    return SHAPE.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }
}
