package org.palier.referential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.palier.domain.questionnaire.Ids;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// A place in a file with what stands there, converted on request; what can't be converted is
/// reported and left empty. Items of a list are named by their `id` in paths, or by their index.
record Cursor(String file, String path, YamlNode node, Problems problems) {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  void problem(String sentence) {
    problems.add(file, node.line(), path, sentence);
  }

  void warn(String sentence) {
    problems.warn(file, node.line(), path, sentence);
  }

  int line() {
    return node.line();
  }

  boolean isText() {
    return node instanceof Scalar;
  }

  boolean isText(String expected) {
    return node instanceof Scalar(String text, int line) && text.equals(expected);
  }

  boolean isList() {
    return node instanceof Sequence;
  }

  boolean isMapping() {
    return node instanceof Mapping;
  }

  Optional<String> text() {
    if (!(node instanceof Scalar(String text, int line))) {
      return refused("write a text here");
    }
    return text.isBlank() ? refused("this is empty: write a text") : Optional.of(text);
  }

  /// An identifier made by `type` from a text that `Ids` accepts as a name.
  <T> Optional<T> name(Function<String, T> type) {
    return id(
        type,
        Ids::isName,
        "an id begins with a letter and has letters, digits, `.`, `_` and `-`, 40 at most");
  }

  /// The same of the key under which this stands.
  <T> Optional<T> keyed(String key, Function<String, T> type) {
    return new Cursor(file, path, new Scalar(key, line()), problems).name(type);
  }

  <T> Optional<T> optionId(Function<String, T> type) {
    return id(
        type,
        Ids::isOption,
        "the id of an option has letters, digits, `.`, `_` and `-`, 40 at most, and does not begin"
            + " with a sign");
  }

  private <T> Optional<T> id(Function<String, T> type, Predicate<String> fits, String rule) {
    return text()
        .flatMap(
            text ->
                fits.test(text)
                    ? Optional.of(type.apply(text))
                    : refused("`" + text + "` is no id: " + rule));
  }

  Optional<BigDecimal> decimal() {
    return text()
        .flatMap(
            text ->
                DECIMAL.matcher(text).matches()
                    ? Optional.of(plain(new BigDecimal(text)))
                    : refused(
                        "`"
                            + text
                            + "` is no number: write digits with a point, 12 at most on each"
                            + " side"));
  }

  Optional<BigDecimal> decimalFrom(int least) {
    return decimal()
        .flatMap(
            value ->
                value.compareTo(BigDecimal.valueOf(least)) >= 0
                    ? Optional.of(value)
                    : refused("write a number of at least " + least));
  }

  Optional<BigDecimal> decimalBetween(int least, int most) {
    return decimal()
        .flatMap(
            value ->
                value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Optional.of(value)
                    : refused("write a number from " + least + " to " + most));
  }

  Optional<Integer> whole(int least, int most) {
    return text()
        .flatMap(
            text -> {
              int value = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
              return value >= least && value <= most
                  ? Optional.of(value)
                  : refused("write a whole number from " + least + " to " + most);
            });
  }

  Optional<Boolean> bool() {
    return oneOf(Map.of("true", true, "false", false));
  }

  Optional<LocalDate> date() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException wrong) {
                return refused("`" + text + "` is no day: write it as 2026-11-01");
              }
            });
  }

  <T> Optional<T> oneOf(Map<String, T> words) {
    return text()
        .flatMap(
            text ->
                words.containsKey(text)
                    ? Optional.ofNullable(words.get(text))
                    : refused("`" + text + "` is not known here: write " + listed(words.keySet())));
  }

  /// The items of a list.
  List<Cursor> items() {
    if (!(node instanceof Sequence(List<YamlNode> items, int line))) {
      problem("write a list here, with `- ` before each item or in `[ ]`");
      return List.of();
    }
    List<Cursor> cursors = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      YamlNode item = items.get(index);
      cursors.add(new Cursor(file, path + "[" + nameOf(item, index) + "]", item, problems));
    }
    return List.copyOf(cursors);
  }

  private static String nameOf(YamlNode item, int index) {
    return item instanceof Mapping(Map<String, YamlNode> fields, int line)
            && fields.get("id") instanceof Scalar(String id, int idLine)
        ? id
        : String.valueOf(index);
  }

  /// The values of a mapping whose keys are the author's own, by key.
  Map<String, Cursor> entries() {
    if (!(node instanceof Mapping(Map<String, YamlNode> fields, int line))) {
      problem("write keys with values here");
      return Map.of();
    }
    Map<String, Cursor> cursors = new LinkedHashMap<>();
    fields.forEach((key, value) -> cursors.put(key, child(key, value)));
    return cursors;
  }

  /// The values of a mapping as they are; none where there is no mapping.
  Map<String, YamlNode> values() {
    return node instanceof Mapping(Map<String, YamlNode> fields, int line) ? fields : Map.of();
  }

  /// The mapping that stands here, in which no other key than these may be.
  Fields fields(String... keys) {
    return new Fields(this, Arrays.asList(keys));
  }

  Cursor child(String key, YamlNode value) {
    return new Cursor(file, path.isEmpty() ? key : path + "." + key, value, problems);
  }

  <T> Optional<T> refused(String sentence) {
    problem(sentence);
    return Optional.empty();
  }

  static String listed(Iterable<String> words) {
    List<String> sorted = new ArrayList<>();
    words.forEach(word -> sorted.add("`" + word + "`"));
    sorted.sort(Ids.ORDER);
    return listedInOrder(sorted);
  }

  static String listedInOrder(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
