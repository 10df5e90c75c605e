package org.palier.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palier.domain.statistics.Movement;
import org.palier.domain.statistics.Passage;
import org.palier.domain.statistics.Profile;

/// Profiles as the database writes them: `type|size|sector|commune|theme theme`; a path is
/// `profile>profile`, one of them empty; a history has a line `from-until:profile` a stay.
final class ProfileText {

  private ProfileText() {}

  static Profile profile(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a profile: " + text);
    }
    List<String> themes = parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" "));
    return new Profile(parts[0], parts[1], parts[2], parts[3], new TreeSet<>(themes));
  }

  static Movement movement(String path, long units) {
    int arrow = path.indexOf('>');
    return new Movement(orNull(path.substring(0, arrow)), orNull(path.substring(arrow + 1)), units);
  }

  private static @Nullable Profile orNull(String text) {
    return text.isEmpty() ? null : profile(text);
  }

  static Passage passage(String history, long units) {
    List<Passage.Stay> stays = new ArrayList<>();
    for (String line : history.split("\n")) {
      int dash = line.indexOf('-');
      int colon = line.indexOf(':');
      stays.add(
          new Passage.Stay(
              profile(line.substring(colon + 1)),
              Integer.parseInt(line.substring(0, dash)),
              Integer.parseInt(line.substring(dash + 1, colon))));
    }
    return new Passage(stays, units);
  }
}
