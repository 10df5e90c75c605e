package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Toolbox;

/// Tries one level on profiles with the real engine. Every profile takes over the facts the level
/// asks for, and the platform knows what it asks of it.
final class Trial {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Questionnaire questionnaire;
  private final SingleLevel level;
  private final Facts asked;
  private final Referential referential;
  private final Map<FactId, BigDecimal> platform;

  Trial(Questionnaire questionnaire, SingleLevel level, Facts asked) {
    this.questionnaire = questionnaire;
    this.level = level;
    this.asked = asked;
    this.referential = new Referential(level.in(questionnaire), Toolbox.EMPTY, Obligations.EMPTY);
    this.platform = level.platform().orElseThrow();
  }

  /// Whether the best answers reach the level; of a theme's level, in every theme.
  boolean isReached(List<Facts> profiles) {
    Set<NodeId> waiting = new HashSet<>();
    questionnaire.themes().forEach(theme -> waiting.add(theme.id()));
    for (Facts profile : with(profiles)) {
      Evaluation evaluation = evaluate(profile, answers(best()));
      if (!level.ofTheme() && isAt(evaluation.maturity())) {
        return true;
      }
      waiting.removeIf(theme -> isAt(evaluation.themes().get(theme)));
      if (level.ofTheme() && waiting.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(@Nullable Maturity maturity) {
    return maturity != null && level.level().id().equals(maturity.level());
  }

  /// Whether some profile holds every gate with fewer points than the threshold.
  boolean holdsItsGatesBelowItsThreshold(List<Facts> profiles) {
    return with(profiles).stream().anyMatch(this::holdsBelow);
  }

  private boolean holdsBelow(Facts profile) {
    Map<NodeId, Integer> rungs = new HashMap<>();
    level.gates().forEach(gate -> raise(gate, profile, rungs));
    raiseThemes(profile, rungs);
    Maturity maturity = evaluate(profile, answers(rungs)).maturity();
    return maturity.pointsToNext() != null
        && maturity.blockedBy().isEmpty()
        && maturity.pointsToNext().signum() > 0;
  }

  private void raise(Gate gate, Facts profile, Map<NodeId, Integer> rungs) {
    switch (gate) {
      case Gate.QuestionAtLeast(NodeId question, BigDecimal points) ->
          raise(question, points, rungs);
      case Gate.QuestionsAtLeast(List<NodeId> questions, BigDecimal points, int count) -> {
        Reading reading = Reading.of(questionnaire, profile, answers(rungs));
        questions.stream()
            .filter(reading::isConcerned)
            .limit(count)
            .forEach(question -> raise(question, points, rungs));
      }
      case Gate.SocleShare(_, BigDecimal points) -> {
        Reading reading = Reading.of(questionnaire, profile, answers(rungs));
        questionnaire.questions().values().stream()
            .filter(reading::isSocle)
            .forEach(question -> raise(question.id(), points, rungs));
      }
      case Gate.ThemesAtLeast _, Gate.FactGate _ -> {}
    }
  }

  private void raise(NodeId id, BigDecimal points, Map<NodeId, Integer> rungs) {
    List<Ladder.Rung> ladder = ladder(id);
    int rung = rungs.getOrDefault(id, 0);
    while (rung + 1 < ladder.size() && ladder.get(rung).points().compareTo(points) < 0) {
      rung++;
    }
    rungs.put(id, rung);
  }

  /// Raises the questions of each theme, one rung after the other, until the theme has enough.
  private void raiseThemes(Facts profile, Map<NodeId, Integer> rungs) {
    BigDecimal asked = BigDecimal.ZERO;
    for (Gate gate : level.gates()) {
      asked = gate instanceof Gate.ThemesAtLeast(BigDecimal percent) ? asked.max(percent) : asked;
    }
    for (Group theme : questionnaire.themes()) {
      List<Question> questions = theme.questions();
      for (int turn = 0; asked.signum() > 0 && turn < questions.size() * 4; turn++) {
        NodeScore score = evaluate(profile, answers(rungs)).nodes().get(theme.id());
        if (!(score instanceof NodeScore.Rated rated) || rated.reaches(asked)) {
          break;
        }
        rungs.merge(questions.get(turn % questions.size()).id(), 1, Integer::sum);
      }
    }
  }

  private Map<NodeId, Integer> best() {
    Map<NodeId, Integer> rungs = new HashMap<>();
    questionnaire.questions().keySet().forEach(id -> rungs.put(id, Integer.MAX_VALUE));
    return rungs;
  }

  private Answers answers(Map<NodeId, Integer> rungs) {
    Answers answers = Answers.NONE;
    String evidence =
        platform.getOrDefault(PlatformFacts.EVIDENCE_SHARE, BigDecimal.ONE).signum() > 0 ? "-" : "";
    for (NodeId id : questionnaire.questions().keySet()) {
      List<Ladder.Rung> ladder = ladder(id);
      if (!ladder.isEmpty()) {
        int rung = Math.min(rungs.getOrDefault(id, 0), ladder.size() - 1);
        answers = answers.with(id, new Entry(ladder.get(rung).answer(), "", evidence));
      }
    }
    return answers;
  }

  private List<Ladder.Rung> ladder(NodeId id) {
    return Ladder.of(questionnaire.question(id).orElseThrow());
  }

  private Evaluation evaluate(Facts profile, Answers answers) {
    Platform known =
        new Platform(Set.of(), day(PlatformFacts.REVIEW_AGE), day(PlatformFacts.EXPERIENCE_SHARED));
    return Evaluator.evaluate(referential, new Situation(profile, answers, DAY, known));
  }

  private @Nullable LocalDate day(FactId age) {
    BigDecimal months = platform.get(age);
    return months == null ? null : DAY.minusMonths(months.longValue());
  }

  private List<Facts> with(List<Facts> profiles) {
    List<Facts> all = new ArrayList<>();
    for (Facts profile : profiles) {
      Facts facts = profile;
      for (var given : asked.given().entrySet()) {
        facts = facts.with(given.getKey(), given.getValue());
      }
      all.add(facts);
    }
    return all;
  }
}
