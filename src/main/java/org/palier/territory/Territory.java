package org.palier.territory;

import java.util.UUID;
import org.palier.web.Place;

/// A territory that runs Palier for the organisations on its soil. `language` is the one its pages
/// begin with; the contact's fields are blank where not given.
public record Territory(
    UUID id,
    String slug,
    String name,
    String language,
    String contactName,
    String contactEmail,
    String contactPhone,
    boolean synthetic) {

  /// Where its pages are.
  public Place place() {
    return new Place(slug, name);
  }
}
