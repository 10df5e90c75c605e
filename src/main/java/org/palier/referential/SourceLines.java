package org.palier.referential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.domain.analysis.Spot;
import org.palier.domain.analysis.Spot.Section;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;

/// Where each thing stands in the files of a referential, and what their authors chose to live
/// with.
public final class SourceLines {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]+)\\]");

  private final Cursor questionnaire;
  private final Map<String, Cursor> places = new HashMap<>();
  private final List<Waiver> waivers = new ArrayList<>();

  private SourceLines(Sources sources) {
    this.questionnaire = sources.questionnaire();
    items(questionnaire, "facts", Section.FACT);
    items(questionnaire, "levels", Section.LEVEL);
    items(questionnaire, "theme_levels", Section.THEME_LEVEL);
    step(questionnaire, "flags")
        .ifPresent(flags -> flags.entries().forEach((flag, at) -> put(Section.FLAG, flag, at)));
    step(questionnaire, "tree").ifPresent(this::nodes);
    sources.toolbox().ifPresent(at -> items(at, "actions", Section.ACTION));
    sources.obligations().ifPresent(at -> items(at, "obligations", Section.DUTY));
    waivers.addAll(WaiversReader.read(questionnaire));
    sources.toolbox().ifPresent(at -> waivers.addAll(WaiversReader.read(at)));
  }

  /// Of files that were read before without a problem.
  public static SourceLines of(Path path) {
    return new SourceLines(
        new SourceFolder(path, new Problems())
            .read()
            .orElseThrow(() -> new IllegalStateException("not readable again: " + path)));
  }

  public List<Waiver> waivers() {
    return List.copyOf(waivers);
  }

  /// The sentence about the place, or about as much of it as is written.
  public Problem tell(Spot spot, String sentence) {
    Cursor at = places.getOrDefault(key(spot.section(), spot.id()), questionnaire);
    Matcher steps = STEP.matcher(spot.part());
    while (steps.find()) {
      String name = steps.group(1) == null ? steps.group(2) : steps.group(1);
      Optional<Cursor> next = step(at, name);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return new Problem(at.file(), at.line(), at.path(), sentence);
  }

  private void items(Cursor file, String key, Section section) {
    step(file, key).ifPresent(list -> list.items().forEach(item -> put(section, item)));
  }

  private void nodes(Cursor list) {
    for (Cursor item : list.items()) {
      put(Section.NODE, item);
      step(item, "children").ifPresent(this::nodes);
    }
  }

  private void put(Section section, Cursor item) {
    if (item.node() instanceof Mapping(var fields, int line)
        && fields.get("id") instanceof Scalar(String id, int idLine)) {
      put(section, id, item);
    }
  }

  private void put(Section section, String id, Cursor at) {
    places.put(key(section, id), at);
  }

  private static String key(Section section, String id) {
    return section + "/" + id;
  }

  /// The value of a key, or the item of a list by its rank or its id.
  private static Optional<Cursor> step(Cursor at, String name) {
    if (at.isList()) {
      List<Cursor> items = at.items();
      return items.stream()
          .filter(
              item ->
                  item.path().endsWith("[" + name + "]")
                      || String.valueOf(items.indexOf(item)).equals(name))
          .findFirst();
    }
    return Optional.ofNullable(at.values().get(name)).map(value -> at.child(name, value));
  }
}
