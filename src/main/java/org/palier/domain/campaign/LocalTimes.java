package org.palier.domain.campaign;

import java.time.ZoneId;
import java.util.Map;

/// What time it is where a commune is: overseas, not that of the platform.
public final class LocalTimes {

  /// By the first three digits of the commune's INSEE code; zones of the IANA database.
  private static final Map<String, ZoneId> OVERSEAS =
      Map.ofEntries(
          Map.entry("971", ZoneId.of("America/Guadeloupe")),
          Map.entry("972", ZoneId.of("America/Martinique")),
          Map.entry("973", ZoneId.of("America/Cayenne")),
          Map.entry("974", ZoneId.of("Indian/Reunion")),
          Map.entry("975", ZoneId.of("America/Miquelon")),
          Map.entry("976", ZoneId.of("Indian/Mayotte")),
          Map.entry("977", ZoneId.of("America/St_Barthelemy")),
          Map.entry("978", ZoneId.of("America/Marigot")),
          Map.entry("986", ZoneId.of("Pacific/Wallis")),
          Map.entry("987", ZoneId.of("Pacific/Tahiti")),
          Map.entry("988", ZoneId.of("Pacific/Noumea")));

  private LocalTimes() {}

  public static ZoneId at(String commune, ZoneId elsewhere) {
    return commune.length() < 3
        ? elsewhere
        : OVERSEAS.getOrDefault(commune.substring(0, 3), elsewhere);
  }
}
