package org.palier.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a view tells the layout while it is rendered: its title, its own style sheets.
final class PageHead {

  private final Visit visit;
  private final List<String> styles = new ArrayList<>();
  private @Nullable String title;

  PageHead(Visit visit) {
    this.visit = visit;
  }

  Visit visit() {
    return visit;
  }

  void title(String text) {
    title = text;
  }

  String title() {
    if (title == null) {
      throw new IllegalStateException("A page without {{title}}: " + visit.path());
    }
    return title;
  }

  void style(String name) {
    styles.add(name);
  }

  List<String> styles() {
    return List.copyOf(styles);
  }
}
