package org.palier.web;

import com.github.jknack.handlebars.Handlebars.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `layout/page` shows around a page.
record Layout(
    String title,
    SafeString content,
    List<String> styles,
    String language,
    @Nullable String territory,
    @Nullable String colour,
    @Nullable Logo logo,
    String home,
    String base,
    Language other,
    String switchAddress,
    String csrf,
    String origin,
    boolean insecure) {

  static Layout of(Visit visit, String title, String content, List<String> styles) {
    Place place = visit.place();
    String home = place == null ? "/" : place.home();
    BrandColour colour = place == null ? null : place.colour();
    return new Layout(
        title,
        new SafeString(content),
        styles,
        visit.language().code(),
        place == null ? null : place.name(),
        colour == null ? null : colour.digits(),
        place == null ? null : place.look().logo(),
        home,
        place == null ? "" : home,
        visit.language().other(),
        LanguageSwitch.address(visit.submits() ? home : visit.path(), visit.language().other()),
        visit.csrf(),
        visit.origin(),
        visit.insecure());
  }

  String otherCode() {
    return other.code();
  }

  String otherName() {
    return other.ownName();
  }
}
