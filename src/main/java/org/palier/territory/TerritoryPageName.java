package org.palier.territory;

import java.util.Locale;

/// The pages of a territory that hold its own texts.
public enum TerritoryPageName {
  LANDING,
  LEGAL,
  PRIVACY,
  ACCESSIBILITY,
  CONTACT,
  METHOD;

  /// As the database and addresses write it.
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
