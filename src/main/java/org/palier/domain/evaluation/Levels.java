package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// Gives the level of the whole and of a theme.
record Levels(Standing standing) {

  /// A theme is fragile when more of its questions than this are declared without object.
  private static final int FRAGILE_PERCENT = 30;

  Maturity overall() {
    List<Question> questions = List.copyOf(standing.reading().questionnaire().questions().values());
    return maturity(standing.overallPercent(), questions, Level::gates, false);
  }

  Maturity of(Group theme) {
    List<Question> questions = theme.questions();
    return maturity(
        standing.percent(theme.id()), questions, Level::themeGates, isFragile(questions));
  }

  private Maturity maturity(
      Optional<Ratio> percent,
      List<Question> questions,
      Function<Level, List<Gate>> gatesOf,
      boolean fragile) {
    if (percent.isEmpty()) {
      return new Maturity(null, null, null, List.of(), fragile);
    }
    Gates gates = new Gates(standing, questions);
    Level reached = null;
    for (Level level : standing.reading().questionnaire().levels()) {
      List<Blocker> blockers = blockers(gates, level, gatesOf.apply(level));
      Ratio missing = Ratio.of(level.from()).minus(percent.get()).max(Ratio.ZERO);
      if (!missing.isZero() || !blockers.isEmpty()) {
        return new Maturity(id(reached), level.id(), missing.toFraction(), blockers, fragile);
      }
      reached = level;
    }
    return new Maturity(id(reached), null, null, List.of(), fragile);
  }

  private static @Nullable LevelId id(@Nullable Level level) {
    return level == null ? null : level.id();
  }

  private static List<Blocker> blockers(Gates gates, Level level, List<Gate> asked) {
    List<Blocker> blockers = new ArrayList<>();
    asked.forEach(gate -> gates.blocker(level.id(), gate).ifPresent(blockers::add));
    return blockers;
  }

  /// Of the questions that concern the organisation and are not mere words.
  private boolean isFragile(List<Question> questions) {
    List<QuestionState> states =
        questions.stream()
            .filter(question -> !(question.kind() instanceof QuestionKind.Words))
            .map(question -> standing.reading().state(question.id()))
            .filter(QuestionState::isConcerned)
            .toList();
    long declared = states.stream().filter(QuestionState.NOT_APPLICABLE::equals).count();
    return declared * 100 > (long) states.size() * FRAGILE_PERCENT;
  }
}
