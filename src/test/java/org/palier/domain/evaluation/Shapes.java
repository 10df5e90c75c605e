package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;

/// Gives a generated questionnaire scales of many kinds, for the whole and for some nodes, and
/// themes capped by one before them.
record Shapes(Chance chance) {

  private static final List<Scale> SCALES =
      List.of(
          Scale.PERCENT,
          new Scale(BigDecimal.valueOf(3), 2, Scale.Rounding.HALF_UP),
          new Scale(BigDecimal.valueOf(100), 0, Scale.Rounding.DOWN),
          new Scale(new BigDecimal("2.5"), 1, Scale.Rounding.DOWN),
          new Scale(BigDecimal.valueOf(5), 0, Scale.Rounding.HALF_UP),
          new Scale(BigDecimal.valueOf(20), 3, Scale.Rounding.HALF_UP));

  static World of(World world) {
    Shapes shapes = new Shapes(new Chance(new Random(world.chance())));
    return world.with(shapes.shape(world.questionnaire()));
  }

  private Questionnaire shape(Questionnaire it) {
    NodeId first = it.themes().getFirst().id();
    List<Group> themes =
        it.themes().stream()
            .map(
                theme ->
                    theme.id().equals(first) || !chance.in(20)
                        ? group(theme, null)
                        : group(theme, first))
            .toList();
    ScoringRules rules = it.scoring();
    return Questionnaire.of(
        it.id(),
        it.version(),
        it.language(),
        it.title(),
        it.subject(),
        it.facts(),
        it.flags(),
        new ScoringRules(
            rules.aggregate(),
            rules.missingWeight(),
            rules.dontKnow(),
            rules.minRated(),
            chance.of(SCALES)),
        themes,
        it.levels());
  }

  private @Nullable Scale scale() {
    return chance.in(30) ? chance.of(SCALES) : null;
  }

  private Group group(Group it, @Nullable NodeId cap) {
    return new Group(
        it.id(),
        it.title(),
        it.text(),
        it.when(),
        it.weight(),
        it.reductions(),
        cap,
        scale(),
        it.aggregate(),
        it.missingWeight(),
        it.minRated(),
        it.children().stream().map(this::node).toList());
  }

  private Node node(Node node) {
    return switch (node) {
      case Group group -> group(group, null);
      case Question question -> question(question);
    };
  }

  private Question question(Question it) {
    return new Question(
        it.id(),
        it.title(),
        it.text(),
        it.when(),
        it.weight(),
        it.reductions(),
        it.capBy(),
        scale(),
        it.socle(),
        it.rated(),
        it.kind(),
        it.notApplicable(),
        it.optional(),
        it.variants(),
        it.checks(),
        it.obligations(),
        it.references(),
        it.evidence());
  }
}
