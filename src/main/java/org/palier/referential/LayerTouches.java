package org.palier.referential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds all that a layer names of its core, in the order of the file. Ids of the territory's own
/// are among them: nothing in the core has them.
public final class LayerTouches {

  /// Where a name of the core is the value, and what it names.
  private static final Map<String, String> REFERENCES =
      Map.of(
          "question", "node",
          "questions", "node",
          "cap_by", "node",
          "fact", "fact",
          "flag", "flag",
          "when", "flag",
          "requires", "action",
          "obligations", "duty");

  private final List<LayerTouch> touches = new ArrayList<>();

  private LayerTouches() {}

  /// Of a layer that was read before; nothing where it can't be read.
  public static List<LayerTouch> of(Path layer) {
    LayerTouches found = new LayerTouches();
    Optional<Cursor> written = YamlSource.read(layer, new Problems());
    written.ifPresent(found::file);
    return List.copyOf(found.touches);
  }

  private void file(Cursor at) {
    at.entries()
        .forEach(
            (key, part) -> {
              switch (key) {
                case "questions" -> names(part, "node", false);
                case "add", "weights" -> names(part, "node", true);
                case "facts" -> names(part, "fact", false);
                case "aids" -> names(part, "action", false);
                case "themes", "actions" -> below(part);
                default -> {}
              }
            });
  }

  private void names(Cursor part, String what, boolean gathers) {
    part.entries()
        .forEach(
            (id, at) -> {
              touches.add(new LayerTouch(at.file(), at.line(), at.path(), what, id, gathers));
              below(at);
            });
  }

  private void below(Cursor at) {
    if (at.isList()) {
      at.items().forEach(this::below);
    } else if (at.isMapping()) {
      at.entries()
          .forEach(
              (key, value) -> {
                String what = REFERENCES.get(key);
                if (what != null) {
                  references(value, what);
                }
                below(value);
              });
    }
  }

  private void references(Cursor at, String what) {
    if (at.isList()) {
      at.items().stream().filter(Cursor::isText).forEach(item -> references(item, what));
    } else if (at.isText()) {
      at.text()
          .ifPresent(
              id -> touches.add(new LayerTouch(at.file(), at.line(), at.path(), what, id, false)));
    }
  }
}
