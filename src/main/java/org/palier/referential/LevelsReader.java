package org.palier.referential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Text;

/// Reads `levels` and `theme_levels`.
final class LevelsReader {

  private final GateReader gates;
  private final TextsReader texts;
  private final UniqueIds<LevelId> ids = new UniqueIds<>();

  LevelsReader(Names names, ConditionReader conditions, TextsReader texts) {
    this.gates = new GateReader(names, conditions);
    this.texts = texts;
  }

  /// The levels, ascending, each with its gates for the whole and for one theme.
  List<Level> read(Fields questionnaire) {
    List<Level> levels = new ArrayList<>();
    for (Cursor at : questionnaire.items("levels")) {
      level(at, levels).ifPresent(levels::add);
    }
    Map<LevelId, List<Gate>> themes = themeGates(questionnaire);
    return levels.stream()
        .map(level -> withThemeGates(level, themes.getOrDefault(level.id(), List.of())))
        .toList();
  }

  private Optional<Level> level(Cursor at, List<Level> earlier) {
    Fields fields =
        at.fields("id", "title", "description", "theme_description", "from", "requires");
    Optional<LevelId> id = ids.read(fields, idAt -> idAt.name(LevelId::new), "elan");
    String name = id.map(LevelId::value).orElse("?");
    String path = TextsReader.place("levels", id);
    Text title = texts.shown(fields, "title", path + ".title", name);
    Text description = texts.optional(fields, "description", path + ".description").orElse(null);
    Text themeDescription =
        texts.optional(fields, "theme_description", path + ".theme_description").orElse(null);
    Optional<BigDecimal> from =
        fields.required("from", "40").flatMap(value -> value.decimalBetween(0, 100));
    from.ifPresent(start -> checkAscending(fields, start, earlier));
    List<Gate> gatesOfAll = gates.read(fields);
    return id.flatMap(
        known ->
            from.map(
                start ->
                    new Level(
                        known,
                        title,
                        description,
                        themeDescription,
                        start,
                        gatesOfAll,
                        List.of())));
  }

  private static void checkAscending(Fields fields, BigDecimal from, List<Level> earlier) {
    if (!earlier.isEmpty() && from.compareTo(earlier.getLast().from()) <= 0) {
      fields
          .get("from")
          .ifPresent(
              at ->
                  at.problem(
                      "levels ascend: write a number above "
                          + earlier.getLast().from().toPlainString()));
    }
  }

  private Map<LevelId, List<Gate>> themeGates(Fields questionnaire) {
    UniqueIds<LevelId> seen = new UniqueIds<>();
    Map<LevelId, List<Gate>> themes = new HashMap<>();
    for (Cursor at : questionnaire.items("theme_levels")) {
      Fields fields = at.fields("id", "requires");
      List<Gate> read = gates.read(fields);
      seen.read(fields, idAt -> idAt.name(LevelId::new).flatMap(id -> known(idAt, id)), "elan")
          .ifPresent(id -> themes.put(id, read));
    }
    return themes;
  }

  private Optional<LevelId> known(Cursor at, LevelId id) {
    return ids.contains(id)
        ? Optional.of(id)
        : at.refused("no level is named `" + id + "`: write the id of one of the `levels`");
  }

  private static Level withThemeGates(Level level, List<Gate> themeGates) {
    return new Level(
        level.id(),
        level.title(),
        level.description(),
        level.themeDescription(),
        level.from(),
        level.gates(),
        themeGates);
  }
}
