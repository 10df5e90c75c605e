package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/// Organisations alike: of a type and a size class, of a type, or all; an empty part asks nothing.
public record Kin(String type, String size) {

  public static final Kin ALL = new Kin("", "");

  public Kin {
    if (type.isEmpty() && !size.isEmpty()) {
      throw new IllegalArgumentException("a size without a type: " + size);
    }
  }

  /// Those an organisation may be set beside, the nearest first.
  public static List<Kin> of(String type, String size) {
    List<Kin> kin = new ArrayList<>();
    if (!type.isEmpty()) {
      if (!size.isEmpty()) {
        kin.add(new Kin(type, size));
      }
      kin.add(new Kin(type, ""));
    }
    kin.add(ALL);
    return kin;
  }

  public boolean holds(Profile profile) {
    return (type.isEmpty() || type.equals(profile.type()))
        && (size.isEmpty() || size.equals(profile.size()));
  }

  boolean isAll() {
    return type.isEmpty();
  }

  boolean hasSize() {
    return !size.isEmpty();
  }
}
