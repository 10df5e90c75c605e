package org.palier.referential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.referential.XlsFormExpression.Unsupported;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Makes themes, questions and facts from the rows of the sheet `survey`. A number that a condition
/// compares becomes a fact, which is asked first; other numbers are recorded and not rated.
final class XlsFormSurvey {

  private static final int DEEPEST = 12;
  private static final Set<String> READ =
      Set.of(
          "type", "name", "relevant", "constraint", "constraint_message", "required", "appearance");
  private static final String LOOSE = "questions";

  /// A group that is open, with its children so far.
  private record Open(int place, Map<String, YamlNode> fields, List<YamlNode> children) {
    YamlNode close() {
      Map<String, YamlNode> group = new LinkedHashMap<>(fields);
      group.put("children", new Sequence(children, place));
      return new Mapping(group, place);
    }
  }

  private final SheetCells cells;
  private final Map<String, List<XlsFormRow>> choices;
  private final XlsFormTexts texts;
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> compared = new HashSet<>();
  private final List<YamlNode> themes = new ArrayList<>();
  private final List<YamlNode> facts = new ArrayList<>();
  private final List<YamlNode> loose = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  XlsFormSurvey(SheetCells cells, Map<String, List<XlsFormRow>> choices, XlsFormTexts texts) {
    this.cells = cells;
    this.choices = choices;
    this.texts = texts;
  }

  void read(List<XlsFormRow> rows, int place) {
    rows.forEach(row -> kinds.put(row.text("name"), row.text("type").split("\\s+")[0]));
    rows.forEach(this::noteCompared);
    rows.forEach(this::row);
    if (!open.isEmpty()) {
      cells.problem(open.peek().place(), "this group has no end: write `end_group` below it");
    }
    if (!loose.isEmpty()) {
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      fields.put("id", new Scalar(LOOSE, place));
      fields.put("title", new Scalar("Questions", place));
      themes.add(new Open(place, fields, loose).close());
    }
  }

  List<YamlNode> themes() {
    return themes;
  }

  List<YamlNode> facts() {
    return facts;
  }

  private void noteCompared(XlsFormRow row) {
    row.get("relevant")
        .ifPresent(
            cell -> {
              try {
                XlsFormExpression.read(
                    cell.text(),
                    (name, operator, value, text) -> {
                      if (isNumber(name)) {
                        compared.add(name);
                      }
                      return cell;
                    },
                    cell.line());
              } catch (Unsupported saidLater) {
                compared.remove("");
              }
            });
  }

  private boolean isNumber(String name) {
    String kind = kinds.getOrDefault(name, "");
    return kind.equals("integer") || kind.equals("decimal");
  }

  private void row(XlsFormRow row) {
    row.cells().keySet().stream()
        .filter(column -> !READ.contains(column))
        .forEach(
            column ->
                cells.problem(
                    row.at(column),
                    "the column `" + column + "` is not read: empty it, or begin its name with #"));
    String type =
        row.text("type").replace("begin group", "begin_group").replace("end group", "end_group");
    switch (type.split("\\s+")[0]) {
      case "begin_group" -> begin(row);
      case "end_group" -> end(row);
      case "select_one", "select_multiple" -> select(row, type.split("\\s+"));
      case "integer", "decimal" -> number(row);
      case "text" -> add(question(row, "text"));
      default ->
          cells.problem(
              row.at("type"),
              "`"
                  + type
                  + "` is not read: write select_one, select_multiple, integer, decimal, text,"
                  + " begin_group or end_group");
    }
  }

  private void begin(XlsFormRow row) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    named(row, fields, "title");
    relevant(row).ifPresent(when -> fields.put("when", when));
    refuse(row, "constraint", "a group has no constraint: remove it");
    if (open.size() == DEEPEST) {
      cells.problem(row.at("type"), "groups nest too deep here: write them flatter");
    }
    open.push(new Open(row.place(), fields, new ArrayList<>()));
  }

  private void end(XlsFormRow row) {
    if (open.isEmpty()) {
      cells.problem(row.at("type"), "no group begins above: remove this `end_group`");
      return;
    }
    YamlNode group = open.pop().close();
    (open.isEmpty() ? themes : open.peek().children()).add(group);
  }

  private void add(Map<String, YamlNode> question) {
    List<YamlNode> into = open.isEmpty() ? loose : open.peek().children();
    int place = question.values().stream().findFirst().map(YamlNode::line).orElse(0);
    into.add(new Mapping(question, place));
  }

  private Map<String, YamlNode> question(XlsFormRow row, String kind) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    named(row, fields, "text");
    fields.put("kind", new Scalar(kind, row.at("type")));
    relevant(row).ifPresent(when -> fields.put("when", when));
    if (!kind.equals("number")) {
      refuse(row, "constraint", "a constraint is read on numbers only: remove it");
    }
    return fields;
  }

  private void named(XlsFormRow row, Map<String, YamlNode> fields, String words) {
    fields.put("id", row.get("name").orElse(new Scalar("", row.place())));
    row.label().ifPresent(label -> fields.put(words, label));
    texts.node(row.text("name"), words, row);
  }

  private void refuse(XlsFormRow row, String column, String sentence) {
    row.get(column).ifPresent(cell -> cells.problem(cell.line(), sentence));
  }

  private void select(XlsFormRow row, String[] type) {
    if (type.length != 2 || !choices.containsKey(type[1])) {
      cells.problem(
          row.at("type"), "write `" + type[0] + "` with the name of a list of the sheet `choices`");
      return;
    }
    boolean one = type[0].equals("select_one");
    Map<String, YamlNode> fields = question(row, one ? "choice" : "multiple");
    List<XlsFormRow> list = choices.getOrDefault(type[1], List.of());
    List<YamlNode> options = new ArrayList<>();
    for (int rank = 0; rank < list.size(); rank++) {
      int points = one && list.size() > 1 ? rank : 1;
      options.add(option(row.text("name"), list.get(rank), points));
    }
    fields.put("options", new Sequence(options, row.at("type")));
    add(fields);
  }

  /// The points are a beginning: the author sets the real ones.
  private YamlNode option(String question, XlsFormRow row, int points) {
    Map<String, YamlNode> option = new LinkedHashMap<>();
    option.put("id", row.get("name").orElse(new Scalar("", row.place())));
    option.put("points", new Scalar(String.valueOf(points), row.place()));
    row.label().ifPresent(label -> option.put("label", label));
    texts.option(question, row.text("name"), row);
    return new Mapping(option, row.place());
  }

  private void number(XlsFormRow row) {
    if (compared.contains(row.text("name"))) {
      fact(row);
      return;
    }
    Map<String, YamlNode> fields = question(row, "number");
    fields.put("rated", new Scalar("false", row.at("type")));
    row.get("constraint")
        .ifPresent(cell -> XlsFormBounds.read(cell, cells).ifPresent(bounds -> bounds.put(fields)));
    add(fields);
  }

  private void fact(XlsFormRow row) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    fields.put("id", row.get("name").orElse(new Scalar("", row.place())));
    fields.put("kind", new Scalar("number", row.at("type")));
    row.label().ifPresent(label -> fields.put("label", label));
    texts.fact(row.text("name"), row);
    relevant(row).ifPresent(when -> fields.put("when", when));
    refuse(row, "constraint", "a number that a condition compares has no constraint: remove it");
    facts.add(new Mapping(fields, row.place()));
  }

  private Optional<YamlNode> relevant(XlsFormRow row) {
    Optional<Scalar> cell = row.get("relevant");
    try {
      return cell.map(
          text ->
              XlsFormExpression.read(
                  text.text(),
                  (name, operator, value, isText) ->
                      leaf(name, operator, value, isText, text.line()),
                  text.line()));
    } catch (Unsupported wrong) {
      cells.problem(row.at("relevant"), wrong.sentence());
      return Optional.empty();
    }
  }

  private YamlNode leaf(String name, String operator, String value, boolean text, int place) {
    String kind = kinds.getOrDefault(name, "");
    if (isNumber(name) && !text) {
      String test =
          switch (operator) {
            case "<" -> "below";
            case "<=" -> "at_most";
            case ">" -> "above";
            case ">=" -> "at_least";
            default -> "is";
          };
      return XlsFormExpression.mapping(place, "fact", name, test, value);
    }
    boolean fits = kind.equals("select_one") || (kind.equals("select_multiple") && text);
    if (!fits || !(operator.equals("=") || operator.equals("selected")) || value.isBlank()) {
      throw new Unsupported(
          "`${" + name + "}` can't be compared so: name a choice with its option, or a number");
    }
    Map<String, YamlNode> test = new LinkedHashMap<>();
    test.put("question", new Scalar(name, place));
    test.put("option_in", new Sequence(List.of(new Scalar(value, place)), place));
    return new Mapping(test, place);
  }
}
