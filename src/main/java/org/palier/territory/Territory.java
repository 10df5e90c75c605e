package org.palier.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.BrandColour;
import org.palier.web.Look;
import org.palier.web.Place;

/// A territory that runs Palier for the organisations on its soil. `language` is the one its pages
/// begin with; the contact's fields are blank where not given. In a closed one nobody begins an
/// assessment any more.
public record Territory(
    UUID id,
    String slug,
    String name,
    String language,
    String contactName,
    String contactEmail,
    String contactPhone,
    boolean synthetic,
    Look look,
    boolean closed) {

  /// An open territory in the platform's look.
  public Territory(
      UUID id,
      String slug,
      String name,
      String language,
      String contactName,
      String contactEmail,
      String contactPhone,
      boolean synthetic) {
    this(
        id,
        slug,
        name,
        language,
        contactName,
        contactEmail,
        contactPhone,
        synthetic,
        Look.PLAIN,
        false);
  }

  public @Nullable BrandColour colour() {
    return look.colour();
  }

  /// The same under another name.
  public Territory named(String other) {
    return new Territory(
        id,
        slug,
        other,
        language,
        contactName,
        contactEmail,
        contactPhone,
        synthetic,
        look,
        closed);
  }

  /// Where its pages are.
  public Place place() {
    return new Place(slug, name, look);
  }
}
