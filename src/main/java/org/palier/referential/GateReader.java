package org.palier.referential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.NodeId;

/// Reads the gates of a level, which have five forms.
final class GateReader {

  private static final List<String> FORMS =
      List.of("question", "questions", "socle_share", "themes_at_least", "fact");

  private final Names names;
  private final ConditionReader conditions;

  GateReader(Names names, ConditionReader conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  List<Gate> read(Fields level) {
    return level.items("requires").stream().flatMap(at -> gate(at).stream()).toList();
  }

  private Optional<Gate> gate(Cursor at) {
    if (!at.isMapping()) {
      return at.refused("write a gate, such as `{question: PIL-1, points_at_least: 1}`");
    }
    List<String> forms = FORMS.stream().filter(at.entries()::containsKey).toList();
    if (forms.size() != 1) {
      return at.refused(
          "write one of `question`, `questions`, `socle_share`, `themes_at_least` or `fact`, and no"
              + " other of them");
    }
    return switch (forms.getFirst()) {
      case "question" -> question(at.fields("question", "points_at_least"));
      case "questions" -> questions(at.fields("questions", "points_at_least", "at_least"));
      case "socle_share" -> socleShare(at.fields("socle_share", "points_at_least"));
      case "themes_at_least" -> themes(at.fields("themes_at_least"));
      default -> fact(at.fields("fact", "is", "in", "at_least", "above", "at_most", "below"));
    };
  }

  private Optional<Gate> question(Fields fields) {
    Optional<NodeId> question = fields.get("question").flatMap(at -> at.name(NodeId::new));
    Optional<BigDecimal> points = points(fields);
    return question.flatMap(
        id ->
            points.map(
                least -> {
                  names.pointsAsked.add(new Names.PointsAsked(fields.at(), id, least));
                  return new Gate.QuestionAtLeast(id, least);
                }));
  }

  private Optional<Gate> questions(Fields fields) {
    List<Cursor> items = fields.items("questions");
    Optional<BigDecimal> points = points(fields);
    Optional<Integer> count =
        fields.required("at_least", "2").flatMap(at -> at.whole(1, Math.max(1, items.size())));
    List<NodeId> ids =
        items.stream()
            .flatMap(at -> at.name(NodeId::new).flatMap(id -> asked(at, id, points)).stream())
            .toList();
    if (items.isEmpty()) {
      return fields.at().refused("write at least one question in `questions`");
    }
    return points.flatMap(least -> count.map(some -> new Gate.QuestionsAtLeast(ids, least, some)));
  }

  private Optional<NodeId> asked(Cursor at, NodeId id, Optional<BigDecimal> points) {
    names.pointsAsked.add(new Names.PointsAsked(at, id, points.orElse(BigDecimal.ZERO)));
    return Optional.of(id);
  }

  private static Optional<Gate> socleShare(Fields fields) {
    Optional<BigDecimal> share = fields.get("socle_share").flatMap(at -> at.decimalBetween(0, 100));
    Optional<BigDecimal> points = points(fields);
    return share.flatMap(percent -> points.map(least -> new Gate.SocleShare(percent, least)));
  }

  private static Optional<Gate> themes(Fields fields) {
    return fields
        .get("themes_at_least")
        .flatMap(at -> at.decimalBetween(0, 100))
        .map(Gate.ThemesAtLeast::new);
  }

  private Optional<Gate> fact(Fields fields) {
    Optional<FactId> fact = fields.get("fact").flatMap(at -> at.name(FactId::new));
    return fact.flatMap(
        id ->
            conditions
                .test(fields)
                .map(
                    test -> {
                      names.gateTests.add(new Names.GateTest(fields.at(), id, test));
                      return new Gate.FactGate(id, test);
                    }));
  }

  private static Optional<BigDecimal> points(Fields fields) {
    return fields.required("points_at_least", "1").flatMap(at -> at.decimalFrom(0));
  }
}
