package org.palier.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The territory a page belongs to, as the layout shows it, and the staff pages there that are open
/// to the visitor; `colour` is null for the platform's own.
public record Place(
    String slug, String name, @Nullable BrandColour colour, Set<StaffNav.Part> open) {

  public Place {
    open = Set.copyOf(open);
  }

  public Place(String slug, String name) {
    this(slug, name, null, Set.of());
  }

  public Place(String slug, String name, @Nullable BrandColour colour) {
    this(slug, name, colour, Set.of());
  }

  public Place opening(Set<StaffNav.Part> parts) {
    return new Place(slug, name, colour, parts);
  }

  String home() {
    return "/" + slug;
  }
}
