package org.palier.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.BrandColour;
import org.palier.web.Place;

/// A territory that runs Palier for the organisations on its soil. `language` is the one its pages
/// begin with; the contact's fields are blank where not given, the colour null.
public record Territory(
    UUID id,
    String slug,
    String name,
    String language,
    String contactName,
    String contactEmail,
    String contactPhone,
    boolean synthetic,
    @Nullable BrandColour colour) {

  public Territory(
      UUID id,
      String slug,
      String name,
      String language,
      String contactName,
      String contactEmail,
      String contactPhone,
      boolean synthetic) {
    this(id, slug, name, language, contactName, contactEmail, contactPhone, synthetic, null);
  }

  /// Where its pages are.
  public Place place() {
    return new Place(slug, name, colour);
  }
}
