package org.palier.domain.organisation;

import java.util.regex.Pattern;

/// Numbers as people write them, in groups.
final class Typed {

  private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}.]+");

  private Typed() {}

  static String bare(String typed) {
    return BETWEEN_GROUPS.matcher(typed).replaceAll("");
  }
}
