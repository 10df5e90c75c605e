package org.palier.web;

/// The territory a page belongs to, as the layout shows it.
public record Place(String slug, String name) {

  String home() {
    return "/" + slug;
  }
}
