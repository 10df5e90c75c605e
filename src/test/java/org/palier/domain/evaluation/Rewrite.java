package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;

/// Questionnaires with something changed in them.
final class Rewrite {

  private Rewrite() {}

  static Questionnaire questions(Questionnaire questionnaire, UnaryOperator<Question> change) {
    return themes(questionnaire, theme -> questions(theme, change));
  }

  /// Each group with the children that a function gives it, at every depth.
  static Questionnaire children(
      Questionnaire questionnaire, Function<Group, List<Node>> childrenOf) {
    return themes(questionnaire, theme -> children(theme, childrenOf));
  }

  static Questionnaire levels(Questionnaire it, UnaryOperator<Level> change) {
    return Questionnaire.of(
        it.id(),
        it.version(),
        it.language(),
        it.title(),
        it.subject(),
        it.facts(),
        it.flags(),
        it.scoring(),
        it.themes(),
        it.levels().stream().map(change).toList());
  }

  static Question asked(Question it, Condition when, boolean rated) {
    return new Question(
        it.id(),
        it.title(),
        it.text(),
        when,
        it.weight(),
        it.reductions(),
        it.capBy(),
        it.scale(),
        it.socle(),
        rated,
        it.kind(),
        it.notApplicable(),
        it.optional(),
        it.variants(),
        it.checks(),
        it.obligations(),
        it.references(),
        it.evidence());
  }

  static Question withoutCap(Question it) {
    return new Question(
        it.id(),
        it.title(),
        it.text(),
        it.when(),
        it.weight(),
        it.reductions(),
        null,
        it.scale(),
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

  private static Questionnaire themes(Questionnaire it, UnaryOperator<Group> change) {
    return Questionnaire.of(
        it.id(),
        it.version(),
        it.language(),
        it.title(),
        it.subject(),
        it.facts(),
        it.flags(),
        it.scoring(),
        it.themes().stream().map(change).toList(),
        it.levels());
  }

  private static Group questions(Group group, UnaryOperator<Question> change) {
    List<Node> children = new ArrayList<>();
    for (Node child : group.children()) {
      children.add(
          switch (child) {
            case Group inner -> questions(inner, change);
            case Question question -> change.apply(question);
          });
    }
    return withChildren(group, children);
  }

  private static Group children(Group group, Function<Group, List<Node>> childrenOf) {
    List<Node> children = new ArrayList<>();
    for (Node child : childrenOf.apply(group)) {
      children.add(child instanceof Group inner ? children(inner, childrenOf) : child);
    }
    return withChildren(group, children);
  }

  private static Group withChildren(Group it, List<Node> children) {
    return new Group(
        it.id(),
        it.title(),
        it.text(),
        it.when(),
        it.weight(),
        it.reductions(),
        it.capBy(),
        it.scale(),
        it.aggregate(),
        it.missingWeight(),
        it.minRated(),
        children);
  }
}
