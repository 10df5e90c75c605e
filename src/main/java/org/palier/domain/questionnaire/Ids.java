package org.palier.domain.questionnaire;

import java.util.Comparator;
import java.util.regex.Pattern;

/// The shape and the order of identifiers.
public final class Ids {

  /// By code point, so that every machine sorts alike.
  public static final Comparator<String> ORDER = Ids::compareCodePoints;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");
  private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private Ids() {}

  public static boolean isName(String value) {
    return NAME.matcher(value).matches();
  }

  public static boolean isOption(String value) {
    return OPTION.matcher(value).matches();
  }

  static void check(String value) {
    if (!isName(value)) {
      throw new IllegalArgumentException("not an identifier: " + value);
    }
  }

  private static int compareCodePoints(String left, String right) {
    return java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }
}
