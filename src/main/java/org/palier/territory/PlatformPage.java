package org.palier.territory;

import java.util.List;

/// What `territory/platform` shows: the territories to choose from.
record PlatformPage(List<Door> territories) {

  PlatformPage {
    territories = List.copyOf(territories);
  }

  record Door(String address, String name) {}
}
