package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.List;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Node;

/// Finds nodes that concern nobody, and conditions that decide nothing.
final class ConditionAnalysis {

  private final Referential referential;
  private final Decider decider;
  private final List<Finding> findings = new ArrayList<>();

  ConditionAnalysis(Referential referential, Decider decider) {
    this.referential = referential;
    this.decider = decider;
  }

  List<Finding> run() {
    referential.questionnaire().nodes().forEach(this::node);
    WrittenConditions.of(referential).forEach(this::condition);
    return findings;
  }

  /// The highest node that nobody reaches stands for all below.
  private void node(Node node) {
    List<Condition> reach = Places.reach(referential.questionnaire(), node.id());
    Spot spot = Spot.of(Section.NODE, node.id());
    switch (decider.possible(new Condition.All(reach))) {
      case Decision.Possible _ -> {}
      case Decision.NotDecided() ->
          findings.add(Finding.of(Kind.NOT_DECIDED, spot, "la question peut-elle être posée ?"));
      case Decision.Impossible() -> {
        Condition above = new Condition.All(reach.subList(0, reach.size() - 1));
        if (decider.possible(above) instanceof Decision.Possible) {
          findings.add(Finding.of(Kind.QUESTION_UNREACHABLE, spot));
        }
      }
    }
  }

  /// A condition that nobody is asked, or that stands on a node told of above, says nothing new.
  private void condition(WrittenCondition written) {
    if (!(decider.possible(written.where()) instanceof Decision.Possible)) {
      return;
    }
    Condition condition = written.condition();
    boolean ofNode =
        written.spot().section() == Section.NODE && written.spot().part().equals("when");
    if (!ofNode) {
      judge(written, condition, Kind.CONDITION_ALWAYS_FALSE);
    }
    judge(written, new Condition.Not(condition), Kind.CONDITION_ALWAYS_TRUE);
  }

  private void judge(WrittenCondition written, Condition opposite, Kind kind) {
    switch (decider.possible(written.where(), opposite)) {
      case Decision.Possible _ -> {}
      case Decision.Impossible() -> findings.add(Finding.of(kind, written.spot()));
      case Decision.NotDecided() ->
          findings.add(
              Finding.of(
                  Kind.NOT_DECIDED, written.spot(), "la condition peut-elle changer de valeur ?"));
    }
  }
}
