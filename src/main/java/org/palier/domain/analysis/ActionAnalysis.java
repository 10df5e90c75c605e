package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Move;

/// Finds actions and moves that no answer can use, and points that no action raises.
final class ActionAnalysis {

  private final Referential referential;
  private final Questionnaire questionnaire;
  private final Decider decider;
  private final List<Finding> findings = new ArrayList<>();

  ActionAnalysis(Referential referential, Decider decider) {
    this.referential = referential;
    this.questionnaire = referential.questionnaire();
    this.decider = decider;
  }

  List<Finding> run() {
    if (!referential.toolbox().actions().isEmpty()) {
      questionnaire.questions().values().stream().filter(this::counts).forEach(this::steps);
    }
    actions().forEach(this::action);
    return findings;
  }

  private List<ToolboxAction> actions() {
    return List.copyOf(referential.toolbox().actions().values());
  }

  private boolean counts(Question question) {
    return question.rated() && !(question.kind() instanceof QuestionKind.Words);
  }

  private Optional<List<BigDecimal>> points(Question question) {
    List<Move> moves =
        actions().stream()
            .flatMap(action -> action.moves().stream())
            .filter(move -> move.question().equals(question.id()))
            .toList();
    return ReachedPoints.of(question.kind(), moves);
  }

  /// From each number of points but the highest, some action must lead on, for everyone.
  private void steps(Question question) {
    Spot spot = Spot.of(Section.NODE, question.id());
    Optional<List<BigDecimal>> points = points(question);
    if (points.isEmpty()) {
      findings.add(Finding.of(Kind.NOT_DECIDED, spot, "chaque palier a-t-il une action ?"));
      return;
    }
    List<BigDecimal> all = points.get();
    for (int rank = 0; rank + 1 < all.size(); rank++) {
      step(question, spot, all.get(rank), all.get(rank + 1));
    }
  }

  private void step(Question question, Spot spot, BigDecimal from, BigDecimal next) {
    List<Condition> stuck = new ArrayList<>(Places.reach(questionnaire, question.id()));
    for (ToolboxAction action : actions()) {
      if (action.moves().stream()
          .anyMatch(move -> move.question().equals(question.id()) && move.moves(from))) {
        stuck.add(new Condition.Not(action.when()));
      }
    }
    if (Mentions.question(questionnaire, stuck, question.id())) {
      stuck.addAll(standsAt(question, from, next));
    }
    switch (decider.possible(new Condition.All(stuck))) {
      case Decision.Impossible() -> {}
      case Decision.Possible who ->
          findings.add(
              Finding.of(
                  Kind.STEP_WITHOUT_ACTION, spot, from.toPlainString(), Profile.inWords(who)));
      case Decision.NotDecided() ->
          findings.add(
              Finding.of(
                  Kind.NOT_DECIDED,
                  spot,
                  "une action fait-elle toujours avancer depuis "
                      + from.toPlainString()
                      + " point(s) ?"));
    }
  }

  private static List<Condition> standsAt(Question question, BigDecimal from, BigDecimal next) {
    return List.of(
        new Condition.PointsAtLeast(question.id(), from),
        new Condition.Not(new Condition.PointsAtLeast(question.id(), next)));
  }

  private void action(ToolboxAction action) {
    Spot spot = Spot.of(Section.ACTION, action.id());
    List<Move> dead = new ArrayList<>();
    for (int rank = 0; rank < action.moves().size(); rank++) {
      Move move = action.moves().get(rank);
      switch (usable(action, move)) {
        case Decision.Possible _ -> {}
        case Decision.Impossible() -> dead.add(move);
        case Decision.NotDecided() ->
            findings.add(
                Finding.of(Kind.NOT_DECIDED, spot.at("moves[" + rank + "]"), "peut-elle servir ?"));
      }
    }
    if (dead.size() == action.moves().size()) {
      findings.add(Finding.of(Kind.ACTION_NEVER_RECOMMENDED, spot));
      return;
    }
    for (Move move : dead) {
      String part = "moves[" + action.moves().indexOf(move) + "]";
      findings.add(Finding.of(Kind.MOVE_NEVER_USED, spot.at(part), move.question().value()));
    }
  }

  /// Whether someone concerned can have points that the move takes.
  private Decision usable(ToolboxAction action, Move move) {
    Question question = questionnaire.question(move.question()).orElseThrow();
    Optional<List<BigDecimal>> points = points(question);
    if (points.isEmpty()) {
      return new Decision.NotDecided();
    }
    List<BigDecimal> all = points.get();
    List<Condition> offered = new ArrayList<>(Places.reach(questionnaire, question.id()));
    offered.add(action.when());
    boolean mentioned = Mentions.question(questionnaire, offered, question.id());
    Decision worst = new Decision.Impossible();
    for (int rank = 0; rank < all.size() && counts(question); rank++) {
      if (move.moves(all.get(rank))) {
        List<Condition> conditions = new ArrayList<>(offered);
        if (mentioned && rank + 1 < all.size()) {
          conditions.addAll(standsAt(question, all.get(rank), all.get(rank + 1)));
        }
        Decision decision = decider.possible(new Condition.All(conditions));
        if (decision instanceof Decision.Possible) {
          return decision;
        }
        worst = decision instanceof Decision.NotDecided ? decision : worst;
      }
    }
    return worst;
  }
}
