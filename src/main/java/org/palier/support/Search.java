package org.palier.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff look for among organisations; blank texts and a missing state leave all in. `text` is
/// a part of a name or the beginning of a number, `commune` a part of its name or its code, `area`
/// a group of communes or an activity zone.
record Search(String text, String commune, @Nullable Progress progress, @Nullable UUID area) {

  static final Search ALL = new Search("", "", null, null);
  static final int LONGEST = 100;

  Search(String text, String commune, @Nullable Progress progress) {
    this(text, commune, progress, null);
  }

  Search {
    text = cut(text);
    commune = cut(commune);
  }

  private static String cut(String typed) {
    String bare = typed.strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }

  /// The number as it is kept, without the blanks people write in it; empty where it is none.
  String number() {
    String bare = text.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    return bare.matches("[0-9]{3,14}|W[0-9]{1,9}") ? bare : "";
  }
}
