package org.palier.referential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// The `constraint` of a number: from a least value on, or from 0 to 100. There is no form for
/// other bounds.
record XlsFormBounds(String least, String most, int place) {

  /// The bounds; empty, with a problem, where they are not of these forms.
  static Optional<XlsFormBounds> read(Scalar cell, SheetCells cells) {
    try {
      List<String> tokens = XlsFormExpression.tokens(cell.text());
      String text = String.join(" ", tokens);
      if (text.matches("\\. >= -?[0-9.]+")) {
        return Optional.of(new XlsFormBounds(tokens.getLast(), "", cell.line()));
      }
      if (text.equals(". >= 0 and . <= 100") || text.equals(". <= 100 and . >= 0")) {
        return Optional.of(new XlsFormBounds("0", "100", cell.line()));
      }
    } catch (XlsFormExpression.Unsupported wrong) {
      cells.problem(cell.line(), wrong.sentence());
      return Optional.empty();
    }
    cells.problem(
        cell.line(),
        "this constraint is not read: write `. >= n`, or `. >= 0 and . <= 100`, or remove it");
    return Optional.empty();
  }

  /// Below the first of the bands an answer is refused; a percentage is within 0 and 100.
  void put(Map<String, YamlNode> question) {
    if (most.isEmpty()) {
      YamlNode band = XlsFormExpression.mapping(place, "from", least, "points", "1");
      question.put("bands", new Sequence(List.of(band), place));
    } else {
      question.put("kind", new Scalar("percent", place));
    }
  }
}
