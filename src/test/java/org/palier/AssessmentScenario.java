package org.palier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.Say;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Advice;
import org.palier.domain.evaluation.Consistency;
import org.palier.domain.evaluation.DatedActions;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;

/// Tells the story of one assessment: `AssessmentScenario.tiny().answer("backup",
/// "monthly").answer("training", "none").level()`.
public final class AssessmentScenario {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Questionnaire questionnaire;
  private final List<ToolboxAction> actions = new ArrayList<>();
  private final List<Obligation> duties = new ArrayList<>();
  private final Set<ObligationId> datedActions = new HashSet<>();
  private Facts facts = Facts.NONE;
  private Answers answers = Answers.NONE;
  private @Nullable LocalDate reviewOn;
  private @Nullable LocalDate experienceSharedOn;

  private AssessmentScenario(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  public static AssessmentScenario of(AQuestionnaire questionnaire) {
    return new AssessmentScenario(questionnaire.build());
  }

  /// Two questions, `backup` and `training`, and three levels.
  public static AssessmentScenario tiny() {
    return of(
        AQuestionnaire.of(AQuestion.of("backup"), AQuestion.of("training"))
            .level("waking", "0")
            .level("rising", "40")
            .level("mastery", "80"));
  }

  public AssessmentScenario answer(String question, String option) {
    return answer(question, Say.chosen(option));
  }

  public AssessmentScenario answer(String question, Answer answer) {
    answers = answers.with(Say.id(question), Entry.of(answer));
    return this;
  }

  public AssessmentScenario prove(String question, String option) {
    answers = answers.with(Say.id(question), new Entry(Say.chosen(option), "", "a register"));
    return this;
  }

  public AssessmentScenario dontKnow(String question) {
    return answer(question, Say.dontKnow());
  }

  public AssessmentScenario notApplicable(String question) {
    return answer(question, Say.notApplicable());
  }

  public AssessmentScenario fact(String fact, boolean value) {
    facts = facts.with(new FactId(fact), new FactValue.Bool(value));
    return this;
  }

  public AssessmentScenario fact(String fact, String number) {
    facts = facts.with(new FactId(fact), new FactValue.Number(new BigDecimal(number)));
    return this;
  }

  public AssessmentScenario action(AnAction action) {
    actions.add(action.build());
    return this;
  }

  /// A binding duty in force.
  public AssessmentScenario duty(String id, Condition when) {
    return duty(id, when, true, null, null);
  }

  public AssessmentScenario duty(
      String id,
      Condition when,
      boolean binding,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    duties.add(
        new Obligation(
            new ObligationId(id),
            Text.of(id),
            when,
            binding,
            from,
            until,
            null,
            null,
            null,
            TODAY));
    return this;
  }

  public AssessmentScenario dated(String duty) {
    datedActions.add(new ObligationId(duty));
    return this;
  }

  public AssessmentScenario reviewedOn(LocalDate day) {
    reviewOn = day;
    return this;
  }

  public AssessmentScenario experienceSharedOn(LocalDate day) {
    experienceSharedOn = day;
    return this;
  }

  public Evaluation result() {
    return Evaluator.evaluate(referential(), situation());
  }

  /// The advice before submitting, with what was submitted before.
  public List<Advice> advice(Answers before) {
    return Consistency.of(referential(), situation(), before);
  }

  /// The duties that these actions take care of once they have a date.
  public Set<ObligationId> taken(List<ActionId> dated) {
    return DatedActions.taken(referential(), situation(), dated);
  }

  private Referential referential() {
    return new Referential(
        questionnaire, Toolbox.of("2026-11-01", actions), Obligations.of("2026-11-01", duties));
  }

  private Situation situation() {
    return new Situation(
        facts, answers, TODAY, new Situation.Platform(datedActions, reviewOn, experienceSharedOn));
  }

  /// The overall level, or "none".
  public String level() {
    return nameOf(result().maturity());
  }

  public String levelOf(String theme) {
    return nameOf(result().themes().getOrDefault(Say.id(theme), result().maturity()));
  }

  /// The recommended actions in order.
  public List<String> actions() {
    return result().recommendations().all().stream()
        .map(recommendation -> recommendation.action().value())
        .toList();
  }

  public List<String> shortList() {
    return result().recommendations().shortList().stream().map(ActionId::value).toList();
  }

  public Recommendation recommendation(String action) {
    return result().recommendations().all().stream()
        .filter(recommendation -> recommendation.action().value().equals(action))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not recommended: " + action));
  }

  private static String nameOf(Maturity maturity) {
    return maturity.level() == null ? "none" : maturity.level().value();
  }
}
