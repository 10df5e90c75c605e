package org.palier.referential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.QuestionKind.Band;
import org.palier.domain.questionnaire.QuestionKind.Option;
import org.palier.domain.questionnaire.Text;

/// Reads what a question takes for an answer and what an answer is worth.
final class KindReader {

  /// The keys that go with each kind, besides those of every question.
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "choice", Set.of("options", "variants"),
          "multiple", Set.of("options", "full", "variants"),
          "number", Set.of("bands", "linear", "points", "unit"),
          "percent", Set.of("points"),
          "text", Set.of());

  private static final List<String> OWN =
      List.of("options", "full", "variants", "bands", "linear", "points", "unit");

  private final TextsReader texts;

  KindReader(TextsReader texts) {
    this.texts = texts;
  }

  /// The kind of the question at `path`; where it is not `rated` no points are needed.
  Optional<QuestionKind> read(Fields fields, String path, boolean rated) {
    Cursor at = fields.required("kind", "choice").orElseThrow();
    Optional<String> kind = at.text();
    Set<String> keys = kind.map(KEYS::get).orElse(null);
    if (keys == null) {
      return at.refused("a question is " + Cursor.listed(KEYS.keySet()) + ": write one of these");
    }
    OWN.stream().filter(key -> !keys.contains(key)).forEach(key -> refuse(fields, key, at));
    return switch (kind.orElseThrow()) {
      case "choice" -> choice(fields, path, rated);
      case "multiple" -> multiple(fields, path, rated);
      case "number" -> number(fields, path, rated);
      case "percent" -> Optional.of(new QuestionKind.Percent(points(fields)));
      default -> Optional.of(new QuestionKind.Words());
    };
  }

  private static void refuse(Fields fields, String key, Cursor kind) {
    fields
        .get(key)
        .ifPresent(
            at ->
                at.problem(
                    "`"
                        + key
                        + "` does not go with `kind: "
                        + kind.text().orElse("")
                        + "`: remove it"));
  }

  private Optional<QuestionKind> choice(Fields fields, String path, boolean rated) {
    List<Option> options = options(fields, path, rated, false);
    return options.isEmpty() ? Optional.empty() : Optional.of(new QuestionKind.Choice(options));
  }

  private Optional<QuestionKind> multiple(Fields fields, String path, boolean rated) {
    List<Option> options = options(fields, path, rated, true);
    BigDecimal sum = options.stream().map(Option::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal full = fields.get("full", NodePartsReader::aboveZero, sum);
    if (full.compareTo(sum) > 0) {
      fields
          .get("full")
          .ifPresent(at -> at.warn("`full` is above the sum of all points: no answer reaches it"));
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(new QuestionKind.Multiple(options, full));
  }

  private List<Option> options(Fields fields, String path, boolean rated, boolean multiple) {
    UniqueIds<OptionId> ids = new UniqueIds<>();
    List<Option> options = new ArrayList<>();
    int problems = fields.at().problems().count();
    Optional<Cursor> at = fields.required("options", "[{id: \"0\", points: 0, label: …}]");
    for (Cursor item : at.map(Cursor::items).orElse(List.of())) {
      option(item, ids, path, rated, multiple).ifPresent(options::add);
    }
    if (at.isPresent() && at.get().isList() && at.get().items().isEmpty()) {
      at.get().problem("write at least one option");
    } else if (rated
        && at.isPresent()
        && problems == fields.at().problems().count()
        && options.stream().noneMatch(o -> o.points().signum() > 0)) {
      at.get().problem("no option is worth anything: give one at least some `points` above 0");
    }
    return options;
  }

  private Optional<Option> option(
      Cursor at, UniqueIds<OptionId> ids, String path, boolean rated, boolean multiple) {
    Fields fields =
        multiple
            ? at.fields("id", "points", "label", "exclusive")
            : at.fields("id", "points", "label");
    Optional<OptionId> id = ids.read(fields, idAt -> idAt.optionId(OptionId::new), "\"0\"");
    Optional<Cursor> points = rated ? fields.required("points", "1") : fields.get("points");
    BigDecimal worth = points.flatMap(value -> value.decimalFrom(0)).orElse(BigDecimal.ZERO);
    boolean exclusive = fields.get("exclusive", Cursor::bool, false);
    return id.map(known -> new Option(known, worth, label(fields, known, path), exclusive));
  }

  private Text label(Fields fields, OptionId id, String path) {
    return texts.shown(fields, "label", path + ".options." + id, id.value());
  }

  private Optional<QuestionKind> number(Fields fields, String path, boolean rated) {
    Text unit = texts.optional(fields, "unit", path + ".unit").orElse(null);
    boolean bands = fields.has("bands");
    if (bands && fields.has("linear")) {
      return fields.at().refused("write `bands` or `linear`, not both");
    }
    if (bands) {
      fields
          .get("points")
          .ifPresent(at -> at.problem("`points` stand in each of the bands: remove them here"));
      return bands(fields, unit);
    }
    if (!fields.has("linear") && rated) {
      return fields
          .at()
          .refused(
              "say what a number is worth: write `bands: [{from: 0, points: 0}, …]`,"
                  + " `linear: {zero: 0, full: 100}`, or `rated: false`");
    }
    return linear(fields, unit);
  }

  private Optional<QuestionKind> bands(Fields fields, @Nullable Text unit) {
    List<Band> bands = new ArrayList<>();
    int problems = fields.at().problems().count();
    for (Cursor at : fields.items("bands")) {
      band(at, bands).ifPresent(bands::add);
    }
    if (problems == fields.at().problems().count()
        && bands.stream().noneMatch(band -> band.points().signum() > 0)) {
      return fields
          .get("bands")
          .flatMap(at -> at.refused("give at least one band `points` above 0"));
    }
    return Optional.of(new QuestionKind.Bands(unit, bands));
  }

  private static Optional<Band> band(Cursor at, List<Band> earlier) {
    Fields fields = at.fields("from", "points");
    Optional<BigDecimal> from = fields.required("from", "0").flatMap(Cursor::decimal);
    Optional<BigDecimal> points =
        fields.required("points", "1").flatMap(value -> value.decimalFrom(0));
    if (from.isPresent()
        && !earlier.isEmpty()
        && from.get().compareTo(earlier.getLast().from()) <= 0) {
      at.problem("bands ascend: write a `from` above " + earlier.getLast().from().toPlainString());
    }
    return from.flatMap(start -> points.map(worth -> new Band(start, worth)));
  }

  /// A number that is only recorded has no bounds to be read against; any would do.
  private Optional<QuestionKind> linear(Fields fields, @Nullable Text unit) {
    BigDecimal points = points(fields);
    if (!fields.has("linear")) {
      return Optional.of(
          new QuestionKind.Linear(unit, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE));
    }
    Fields bounds = fields.get("linear").orElseThrow().fields("zero", "full");
    Optional<BigDecimal> zero = bounds.required("zero", "0").flatMap(Cursor::decimal);
    Optional<BigDecimal> full = bounds.required("full", "100").flatMap(Cursor::decimal);
    if (zero.isPresent() && full.isPresent() && zero.get().compareTo(full.get()) == 0) {
      return bounds.at().refused("`zero` and `full` are equal: write two different numbers");
    }
    return zero.flatMap(
        least -> full.map(most -> new QuestionKind.Linear(unit, least, most, points)));
  }

  private static BigDecimal points(Fields fields) {
    return fields.get("points", NodePartsReader::aboveZero, BigDecimal.ONE);
  }
}
