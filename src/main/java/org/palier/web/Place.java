package org.palier.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The territory a page belongs to, as the layout shows it, and the staff pages there that are open
/// to the visitor.
public record Place(String slug, String name, Look look, Set<StaffNav.Part> open) {

  public Place {
    open = Set.copyOf(open);
  }

  public Place(String slug, String name) {
    this(slug, name, Look.PLAIN);
  }

  public Place(String slug, String name, Look look) {
    this(slug, name, look, Set.of());
  }

  public Place opening(Set<StaffNav.Part> parts) {
    return new Place(slug, name, look, parts);
  }

  @Nullable BrandColour colour() {
    return look.colour();
  }

  String home() {
    return "/" + slug;
  }
}
