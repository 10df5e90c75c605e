package org.palier.web;

/// A page as it is put on paper: its markup without the layout, its title, in whose name it is
/// (empty on the platform's own pages), and the colour of its headings as `#rrggbb`.
public record Sheet(Language language, String title, String author, String colour, String content) {

  private static final String PLATFORM_COLOUR = "#0f5c57";

  static Sheet of(Visit visit, String title, String content) {
    Place place = visit.place();
    BrandColour colour = place == null ? null : place.colour();
    return new Sheet(
        visit.language(),
        title,
        place == null ? "" : place.name(),
        colour == null ? PLATFORM_COLOUR : colour.value(),
        content);
  }
}
