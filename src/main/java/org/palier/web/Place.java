package org.palier.web;

import java.util.Set;

/// The territory a page belongs to, as the layout shows it, and the staff pages there that are open
/// to the visitor.
public record Place(String slug, String name, Set<StaffNav.Part> open) {

  public Place {
    open = Set.copyOf(open);
  }

  public Place(String slug, String name) {
    this(slug, name, Set.of());
  }

  public Place opening(Set<StaffNav.Part> parts) {
    return new Place(slug, name, parts);
  }

  String home() {
    return "/" + slug;
  }
}
