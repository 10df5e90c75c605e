package org.palier.account;

import java.util.Set;
import org.palier.web.StaffNav.Part;

/// What a page of a territory's staff asks of whoever opens it.
public enum Right {
  /// Figures of the territory.
  DASHBOARD(Part.PARTICIPATION, Part.MATURITY),
  /// Booklets for workshops.
  PRINT(Part.BOOKLET),
  /// Mail that went out in the territory's name.
  MAIL(Part.MAIL),
  /// Who works for the territory.
  ACCOUNTS(Part.PEOPLE),
  /// Calls to organisations, and those that are called.
  CAMPAIGNS(Part.CAMPAIGNS, Part.POPULATION),
  /// Organisations as far as they share, and notes about them.
  ORGANISATIONS(Part.ORGANISATIONS),
  /// The territory's name, look and texts.
  SETTINGS(Part.SETTINGS),
  /// The territory's own questions and actions.
  REFERENTIAL(Part.LAYERS),
  /// The territories of the platform, and who administers it.
  NETWORK(Part.NETWORK);

  private final Set<Part> parts;

  Right(Part... parts) {
    this.parts = Set.of(parts);
  }

  /// The parts of the staff bar that it opens.
  Set<Part> parts() {
    return parts;
  }
}
