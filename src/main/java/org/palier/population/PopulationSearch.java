package org.palier.population;

import java.util.Locale;
import java.util.Optional;

/// What is looked for among known organisations; blank texts and `Reach.ANY` leave all in. `text`
/// is a part of a name or of an address, or the beginning of a number; `commune` a part of its name
/// or its code.
public record PopulationSearch(String text, String commune, Reach reach) {

  public static final PopulationSearch ALL = new PopulationSearch("", "", Reach.ANY);

  private static final int LONGEST = 100;

  /// Whether a campaign can write to it.
  public enum Reach {
    ANY,
    REACHABLE,
    NO_ADDRESS,
    OPTED_OUT;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reach> of(String word) {
      return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }

  public PopulationSearch {
    text = cut(text);
    commune = cut(commune);
  }

  private static String cut(String typed) {
    String bare = typed.strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }

  /// The number as it is kept, without the blanks people write in it; empty where it is none.
  String number() {
    String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return bare.matches("[0-9]{3,14}|W[0-9]{1,9}") ? bare : "";
  }
}
