package org.palier.domain.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.questionnaire.Truth;

/// The answers of one organisation read against its facts: which questions concern it, where each
/// stands, what its answer earns. A stored entry that does not fit its question, or declares
/// without object what can't be, is read as no answer.
public final class Reading {

  private static final int SHOWN_DECIMALS = 6;

  private final Questionnaire questionnaire;
  private final Facts facts;
  private final Answers answers;
  private final Conditions conditions;
  private final Map<NodeId, QuestionReading> questions = new HashMap<>();
  private final Set<NodeId> concernedGroups = new HashSet<>();

  private Reading(Questionnaire questionnaire, Facts facts, Answers answers) {
    this.questionnaire = questionnaire;
    this.facts = facts;
    this.answers = answers;
    this.conditions = new Conditions(questionnaire, facts, questions::get);
    questionnaire.themes().forEach(theme -> read(theme, true));
  }

  public static Reading of(Questionnaire questionnaire, Facts facts, Answers answers) {
    return new Reading(questionnaire, facts, answers);
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  public Facts facts() {
    return facts;
  }

  public Answers answers() {
    return answers;
  }

  public Truth truth(Condition condition) {
    return conditions.truth(condition);
  }

  /// A fact is asked unless its condition is false.
  public boolean isAsked(Fact fact) {
    return truth(fact.when()) != Truth.FALSE;
  }

  /// Whether a group or a question concerns the organisation: no condition on the way down is
  /// false.
  public boolean isConcerned(NodeId node) {
    QuestionReading question = questions.get(node);
    return question == null ? concernedGroups.contains(node) : question.state().isConcerned();
  }

  public QuestionState state(NodeId question) {
    return reading(question).state();
  }

  /// The states of all questions, in the order of the file.
  public Map<NodeId, QuestionState> states() {
    Map<NodeId, QuestionState> states = new LinkedHashMap<>();
    questionnaire.questions().keySet().forEach(id -> states.put(id, state(id)));
    return states;
  }

  /// The points of the answer, exact; 0 where there is none.
  public Ratio exactPoints(NodeId question) {
    return reading(question).points();
  }

  /// The points of the answer to show, cut to six decimals where they don't end before.
  public BigDecimal points(NodeId question) {
    BigDecimal cut = exactPoints(question).toDecimal(SHOWN_DECIMALS, RoundingMode.DOWN);
    return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
  }

  /// Whether the question counts in the score: it is asked, it can earn points, and what was said
  /// of it does not take it out.
  public boolean isRated(Question question) {
    if (!canBeRated(question)) {
      return false;
    }
    return switch (state(question.id())) {
      case ANSWERED, UNANSWERED -> true;
      case DONT_KNOW -> questionnaire.scoring().dontKnow() == ScoringRules.DontKnow.ZERO;
      case NOT_CONCERNED, NOT_APPLICABLE -> false;
    };
  }

  /// Whether an answer to the question can count at all; words, mere records and questions that a
  /// territory may hide never do.
  public boolean canBeRated(Question question) {
    return question.rated()
        && !question.optional()
        && !(question.kind() instanceof QuestionKind.Words);
  }

  /// Whether the question belongs to the base that everyone concerned must reach; a condition that
  /// is unknown counts as true.
  public boolean isSocle(Question question) {
    return question.socle() != null && truth(question.socle()) != Truth.FALSE;
  }

  public boolean hasEvidence(NodeId question) {
    return reading(question).hasEvidence();
  }

  /// Whether the respondent may declare the question without object: where a condition decides,
  /// only when it is known to be true.
  public boolean offersNotApplicable(Question question) {
    return switch (question.notApplicable()) {
      case Question.NotApplicable.Never() -> false;
      case Question.NotApplicable.Justified() -> true;
      case Question.NotApplicable.Only(Condition when) -> truth(when) == Truth.TRUE;
    };
  }

  /// The words of an option for this organisation: those of the first variant that holds and has
  /// some for it.
  public Text label(Question question, QuestionKind.Option option) {
    for (Question.Variant variant : question.variants()) {
      Text words = variant.options().get(option.id());
      if (words != null && truth(variant.when()) == Truth.TRUE) {
        return words;
      }
    }
    return option.label();
  }

  /// The advice that the answer to a question calls for.
  public List<Question.Check> advice(Question question) {
    return question.checks().stream()
        .filter(check -> truth(check.when()) == Truth.TRUE)
        .filter(check -> !check.withoutEvidence() || !hasEvidence(question.id()))
        .toList();
  }

  /// The questions that remain to be answered, in the order of the file; words never have to be.
  public List<Question> remaining() {
    return questionnaire.questions().values().stream()
        .filter(question -> !(question.kind() instanceof QuestionKind.Words))
        .filter(question -> state(question.id()) == QuestionState.UNANSWERED)
        .toList();
  }

  public boolean isFinished() {
    return remaining().isEmpty();
  }

  private QuestionReading reading(NodeId question) {
    QuestionReading reading = questions.get(question);
    if (reading == null) {
      throw new IllegalArgumentException("no such question: " + question);
    }
    return reading;
  }

  private void read(Node node, boolean parentConcerned) {
    boolean concerned = parentConcerned && truth(node.when()) != Truth.FALSE;
    switch (node) {
      case Group group -> {
        if (concerned) {
          concernedGroups.add(group.id());
        }
        group.children().forEach(child -> read(child, concerned));
      }
      case Question question -> questions.put(question.id(), read(question, concerned));
    }
  }

  private QuestionReading read(Question question, boolean concerned) {
    if (!concerned) {
      return QuestionReading.without(QuestionState.NOT_CONCERNED);
    }
    Entry entry = answers.entries().get(question.id());
    return entry == null || !AnswerCheck.fit(question.kind(), entry.answer()).isEmpty()
        ? QuestionReading.without(QuestionState.UNANSWERED)
        : read(question, entry);
  }

  private QuestionReading read(Question question, Entry entry) {
    QuestionState state = stateOf(question, entry.answer());
    return state == QuestionState.UNANSWERED
        ? QuestionReading.without(state)
        : new QuestionReading(state, AnswerPoints.of(question.kind(), entry.answer()), entry);
  }

  private QuestionState stateOf(Question question, Answer answer) {
    return switch (answer) {
      case Answer.DontKnow() -> QuestionState.DONT_KNOW;
      case Answer.NotApplicable _ ->
          offersNotApplicable(question) ? QuestionState.NOT_APPLICABLE : QuestionState.UNANSWERED;
      case Answer.Written(String text) ->
          text.isBlank() ? QuestionState.UNANSWERED : QuestionState.ANSWERED;
      case Answer.Chosen _, Answer.Ticked _, Answer.Measured _ -> QuestionState.ANSWERED;
    };
  }
}
