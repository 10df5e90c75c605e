package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.ToolboxAction;

/// Every condition that the files write, but for those that say where a node stands.
final class WrittenConditions {

  private final Questionnaire questionnaire;
  private final List<WrittenCondition> found = new ArrayList<>();

  private WrittenConditions(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  static List<WrittenCondition> of(Referential referential) {
    WrittenConditions conditions = new WrittenConditions(referential.questionnaire());
    conditions.questionnaire();
    referential.toolbox().actions().values().forEach(conditions::action);
    referential
        .obligations()
        .duties()
        .values()
        .forEach(
            duty ->
                conditions.add(
                    Spot.of(Section.DUTY, duty.id()), "when", duty.when(), Condition.ALWAYS));
    return List.copyOf(conditions.found);
  }

  private void questionnaire() {
    for (Fact fact : questionnaire.facts()) {
      add(Spot.of(Section.FACT, fact.id()), "when", fact.when(), Condition.ALWAYS);
    }
    questionnaire.flags().keySet().stream()
        .sorted((left, right) -> Ids.ORDER.compare(left.value(), right.value()))
        .forEach(this::flag);
    questionnaire.nodes().forEach(this::node);
  }

  private void flag(FlagId flag) {
    Condition condition = Optional.ofNullable(questionnaire.flags().get(flag)).orElseThrow();
    add(Spot.of(Section.FLAG, flag), "", condition, Condition.ALWAYS);
  }

  private void node(Node node) {
    Spot spot = Spot.of(Section.NODE, node.id());
    List<Condition> reach = Places.reach(questionnaire, node.id());
    Condition above = new Condition.All(reach.subList(0, reach.size() - 1));
    Condition where = new Condition.All(reach);
    add(spot, "when", node.when(), above);
    int rank = 0;
    for (Node.Reduction reduction : node.reductions()) {
      add(spot, "reduce[" + rank++ + "].when", reduction.when(), where);
    }
    if (node instanceof Question question) {
      question(question, spot, where);
    }
  }

  private void question(Question question, Spot spot, Condition where) {
    if (question.socle() != null) {
      add(spot, "socle", question.socle(), where);
    }
    if (question.notApplicable() instanceof Question.NotApplicable.Only(Condition when)) {
      add(spot, "not_applicable.when", when, where);
    }
    int rank = 0;
    for (Question.Variant variant : question.variants()) {
      add(spot, "variants[" + rank++ + "].when", variant.when(), where);
    }
    rank = 0;
    for (Question.Check check : question.checks()) {
      add(spot, "checks[" + rank++ + "].when", check.when(), where);
    }
  }

  private void action(ToolboxAction action) {
    Spot spot = Spot.of(Section.ACTION, action.id());
    Condition where = new Condition.Any(action.moves().stream().map(this::reached).toList());
    add(spot, "when", action.when(), where);
    Condition offered = new Condition.All(List.of(where, action.when()));
    int rank = 0;
    for (ToolboxAction.Help help : action.help()) {
      add(spot, "help[" + rank++ + "].when", help.when(), offered);
    }
  }

  private Condition reached(ToolboxAction.Move move) {
    NodeId question = move.question();
    return new Condition.All(Places.reach(questionnaire, question));
  }

  private void add(Spot spot, String part, Condition condition, Condition where) {
    if (!(condition instanceof Condition.Always)) {
      found.add(new WrittenCondition(spot.at(part), condition, where));
    }
  }
}
