package org.palier.referential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Reads the `relevant` of an XLSForm: comparisons of `${q}` with a text or a number,
/// `selected(${q}, 'x')`, `and`, `or`, `not(…)` and parentheses. Anything else is refused with what
/// it is.
final class XlsFormExpression {

  /// Says what a comparison with a question or a fact becomes in our format.
  interface Leaves {
    YamlNode compared(String name, String operator, String value, boolean text);
  }

  /// What can't be read, in words.
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String sentence) {
      super(sentence, null, false, false);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\$\\{[^}]{1,100}})|('[^']*'|\"[^\"]*\")|(-?[0-9]+(?:\\.[0-9]+)?)"
              + "|(!=|<=|>=|=|<|>|\\(|\\)|,)|([A-Za-z][A-Za-z0-9_-]*|\\.))");
  private static final int DEPTH = 20;
  private static final int LENGTH = 4_000;

  private final List<String> tokens;
  private final Leaves leaves;
  private final int place;
  private int next;
  private int depth;

  private XlsFormExpression(List<String> tokens, Leaves leaves, int place) {
    this.tokens = tokens;
    this.leaves = leaves;
    this.place = place;
  }

  /// The condition, each node at `place`.
  static YamlNode read(String text, Leaves leaves, int place) {
    XlsFormExpression expression = new XlsFormExpression(tokens(text), leaves, place);
    YamlNode condition = expression.any();
    if (expression.next < expression.tokens.size()) {
      throw expression.unexpected();
    }
    return condition;
  }

  static List<String> tokens(String text) {
    if (text.length() > LENGTH) {
      throw new Unsupported("this expression is too long: write less than 4,000 characters");
    }
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.stripTrailing());
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new Unsupported("`" + text.substring(end).strip() + "` is not read here");
      }
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    return tokens;
  }

  private YamlNode any() {
    if (++depth > DEPTH) {
      throw new Unsupported("this expression nests too deep: write it flatter");
    }
    List<YamlNode> parts = new ArrayList<>(List.of(all()));
    while (take("or")) {
      parts.add(all());
    }
    depth--;
    return together("any", parts);
  }

  private YamlNode all() {
    List<YamlNode> parts = new ArrayList<>(List.of(one()));
    while (take("and")) {
      parts.add(one());
    }
    return together("all", parts);
  }

  private YamlNode one() {
    if (take("(")) {
      YamlNode inside = any();
      expect(")");
      return inside;
    }
    if (take("not")) {
      expect("(");
      YamlNode inside = any();
      expect(")");
      return mapping("not", inside);
    }
    if (take("selected")) {
      expect("(");
      String name = name();
      expect(",");
      String value = value();
      expect(")");
      return leaves.compared(name, "selected", unquoted(value), true);
    }
    String name = name();
    String operator = peek();
    if (!operator.matches("!=|<=|>=|=|<|>")) {
      throw unexpected();
    }
    next++;
    String value = value();
    boolean text = !value.matches("-?[0-9.]+");
    return operator.equals("!=")
        ? mapping("not", leaves.compared(name, "=", unquoted(value), text))
        : leaves.compared(name, operator, unquoted(value), text);
  }

  private String name() {
    String token = peek();
    if (!token.startsWith("${")) {
      throw unexpected();
    }
    next++;
    return token.substring(2, token.length() - 1).strip();
  }

  private String value() {
    String token = peek();
    if (!token.matches("(?s)'.*'|\".*\"|-?[0-9.]+")) {
      throw unexpected();
    }
    next++;
    return token;
  }

  private static String unquoted(String value) {
    return value.startsWith("'") || value.startsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private boolean take(String token) {
    boolean here = peek().equals(token);
    next += here ? 1 : 0;
    return here;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw unexpected();
    }
  }

  private Unsupported unexpected() {
    return new Unsupported(
        peek().isEmpty()
            ? "the expression ends too early"
            : "`"
                + peek()
                + "` is not read here: write comparisons of ${q} with a value,"
                + " selected(${q}, 'x'), and, or, not(…)");
  }

  private YamlNode together(String form, List<YamlNode> parts) {
    return parts.size() == 1 ? parts.getFirst() : mapping(form, new Sequence(parts, place));
  }

  private YamlNode mapping(String key, YamlNode value) {
    return new Mapping(Map.of(key, value), place);
  }

  /// A mapping of texts, in this order.
  static YamlNode mapping(int place, String... keysAndTexts) {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    for (int index = 0; index < keysAndTexts.length; index += 2) {
      fields.put(keysAndTexts[index], new Scalar(keysAndTexts[index + 1], place));
    }
    return new Mapping(fields, place);
  }
}
