package org.palier.domain.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.receipt.Result.Reason;
import org.palier.domain.scoring.Account;
import org.palier.domain.scoring.NodeScore;

/// Writes the receipts of one reading, from the account of its scores.
final class ReceiptMaker {

  private final Reading reading;
  private final Evaluation evaluation;
  private final Scores scores;
  private final Map<NodeId, NodeReceipt> nodes = new LinkedHashMap<>();

  ReceiptMaker(Reading reading, Evaluation evaluation) {
    this.reading = reading;
    this.evaluation = evaluation;
    this.scores = new Scores(reading.questionnaire(), evaluation);
  }

  Map<NodeId, NodeReceipt> nodes() {
    return nodes;
  }

  GroupReceipt whole(Account root) {
    ScoringRules rules = questionnaire().scoring();
    root.children().forEach(theme -> add(theme, rules.missingWeight(), null));
    Result result =
        result(root, rules.scale(), evaluation.maturity(), tooFew(root, rules.minRated()));
    return group(root, null, rules.aggregate(), rules.missingWeight(), rules.minRated(), result);
  }

  private Questionnaire questionnaire() {
    return reading.questionnaire();
  }

  /// `above` is the condition further up that already leaves all of this out.
  private void add(
      Account account, Group.MissingWeight inherited, Reason.@Nullable NotConcerned above) {
    Node node = java.util.Objects.requireNonNull(account.node());
    Reason.NotConcerned outside = above == null ? outside(node) : above;
    switch (node) {
      case Question question -> nodes.put(node.id(), question(account, question, outside));
      case Group group -> {
        Group.MissingWeight missing =
            group.missingWeight() == null ? inherited : group.missingWeight();
        Reason reason = outside == null ? tooFew(account, group.minRated()) : outside;
        Result result = result(account, scale(group), evaluation.themes().get(group.id()), reason);
        nodes.put(
            node.id(), group(account, group, group.aggregate(), missing, group.minRated(), result));
        account.children().forEach(child -> add(child, missing, outside));
      }
    }
  }

  private Reason.@Nullable NotConcerned outside(Node node) {
    return reading.truth(node.when()) == Truth.FALSE
        ? new Reason.NotConcerned(node.id(), node.when())
        : null;
  }

  private static Reason tooFew(Account group, int needed) {
    return group.ratedQuestions() < needed
        ? new Reason.TooFew(group.ratedQuestions(), needed)
        : new Reason.NoWeight();
  }

  private Scale scale(Node node) {
    return node.scale() == null ? questionnaire().scoring().scale() : node.scale();
  }

  private QuestionReceipt question(
      Account account, Question question, Reason.@Nullable NotConcerned outside) {
    QuestionState state = reading.state(question.id());
    Answer answer = reading.answers().entry(question.id()).map(Entry::answer).orElse(null);
    Reason reason = outside == null ? leftOut(question, state, answer) : outside;
    return new QuestionReceipt(
        question,
        state,
        state == QuestionState.ANSWERED ? answer : null,
        reading.exactPoints(question.id()),
        Ratio.of(question.kind().fullPoints()),
        weighing(account),
        result(account, scale(question), null, reason));
  }

  private static Reason leftOut(Question question, QuestionState state, @Nullable Answer answer) {
    if (question.kind() instanceof QuestionKind.Words) {
      return new Reason.Words();
    }
    if (!question.rated()) {
      return new Reason.Recorded();
    }
    return state == QuestionState.NOT_APPLICABLE
            && answer instanceof Answer.NotApplicable(String words)
        ? new Reason.NotApplicable(words)
        : new Reason.DontKnow();
  }

  private GroupReceipt group(
      Account account,
      @Nullable Group group,
      Group.Aggregate aggregate,
      Group.MissingWeight missing,
      int minRated,
      Result result) {
    NodeId decides = result instanceof Result.Scored ? Lines.decider(account, aggregate) : null;
    return new GroupReceipt(
        group,
        aggregate,
        missing,
        minRated,
        account.ratedQuestions(),
        account.weightOfChildren(),
        result instanceof Result.Scored scored ? Lines.of(account, decides, scored) : List.of(),
        account.children().stream()
            .filter(child -> result instanceof Result.LeftOut || !Lines.isRated(child))
            .map(Lines::id)
            .toList(),
        decides,
        weighing(account),
        result);
  }

  private Weighing weighing(Account account) {
    Node node = account.node();
    return new Weighing(
        node != null && node.weight() instanceof Node.Weight.SumOfChildren,
        account.declared(),
        node == null
            ? List.of()
            : node.reductions().stream()
                .filter(reduction -> reading.truth(reduction.when()) == Truth.TRUE)
                .toList(),
        account.reduced(),
        account.weight().minus(account.reduced()));
  }

  /// `maturity` is null where a place has no level of its own; `reason` is why it is left out, when
  /// it is.
  private Result result(Account account, Scale scale, @Nullable Maturity maturity, Reason reason) {
    return switch (account.score()) {
      case NodeScore.NotRated() -> new Result.LeftOut(reason);
      case NodeScore.Rated rated -> scores.scored(account, rated, scale, maturity);
    };
  }
}
