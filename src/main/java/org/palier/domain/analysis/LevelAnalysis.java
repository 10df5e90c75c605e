package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;

/// Finds levels that nobody reaches, thresholds that their gates make idle, and gates that ask
/// again.
///
/// That a level can't be reached is decided from its tests on facts; that it can is shown by a
/// profile with the best answers, computed by the engine itself. Likewise a threshold is idle where
/// the gate on themes asks for as much, and is not where a profile holds every gate below it. What
/// neither shows is said to be undecided.
final class LevelAnalysis {

  private final Questionnaire questionnaire;
  private final Decider decider;
  private final List<Facts> profiles;
  private final List<Finding> findings = new ArrayList<>();

  LevelAnalysis(Questionnaire questionnaire, Decider decider) {
    this.questionnaire = questionnaire;
    this.decider = decider;
    this.profiles = SampleProfiles.varied(questionnaire);
  }

  List<Finding> run() {
    List<Level> levels = questionnaire.levels();
    for (int rank = 0; rank < levels.size(); rank++) {
      reach(SingleLevel.of(levels, rank, false));
      reach(SingleLevel.of(levels, rank, true));
      threshold(SingleLevel.of(levels, rank, false));
      redundant(levels, rank, false);
      redundant(levels, rank, true);
    }
    return findings;
  }

  private static Spot spot(SingleLevel level) {
    Section section = level.ofTheme() ? Section.THEME_LEVEL : Section.LEVEL;
    return Spot.of(section, level.level().id());
  }

  private void reach(SingleLevel level) {
    switch (decider.possible(level.facts())) {
      case Decision.Impossible() -> findings.add(Finding.of(Kind.LEVEL_UNREACHABLE, spot(level)));
      case Decision.NotDecided() -> undecided(level);
      case Decision.Possible(Facts facts, _) -> {
        if (level.platform().isEmpty()) {
          findings.add(Finding.of(Kind.LEVEL_UNREACHABLE, spot(level)));
        } else if (!new Trial(questionnaire, level, facts).isReached(profiles)) {
          undecided(level);
        }
      }
    }
  }

  private void undecided(SingleLevel level) {
    findings.add(
        Finding.of(Kind.NOT_DECIDED, spot(level), "un profil peut-il atteindre ce niveau ?"));
  }

  private void threshold(SingleLevel level) {
    if (level.level().from().signum() == 0) {
      return;
    }
    Optional<Gate.ThemesAtLeast> themes =
        level.gates().stream()
            .flatMap(gate -> gate instanceof Gate.ThemesAtLeast of ? Stream.of(of) : Stream.of())
            .filter(gate -> gate.percent().compareTo(level.level().from()) >= 0)
            .findFirst();
    if (themes.isPresent()) {
      findings.add(
          Finding.of(
              Kind.THRESHOLD_IDLE,
              spot(level).at("from"),
              level.level().from().toPlainString(),
              "themes_at_least: " + themes.get().percent().toPlainString()));
    } else if (decider.possible(level.facts()) instanceof Decision.Possible(Facts facts, _)
        && level.platform().isPresent()
        && !new Trial(questionnaire, level, facts).holdsItsGatesBelowItsThreshold(profiles)) {
      findings.add(
          Finding.of(
              Kind.NOT_DECIDED,
              spot(level).at("from"),
              "le seuil demande-t-il plus que les verrous ?"));
    }
  }

  /// A gate that one before it, or one of a level below, already asks for.
  private void redundant(List<Level> levels, int rank, boolean ofTheme) {
    List<Gate> own = ofTheme ? levels.get(rank).themeGates() : levels.get(rank).gates();
    for (int index = 0; index < own.size(); index++) {
      Gate gate = own.get(index);
      for (int lower = 0; lower <= rank; lower++) {
        List<Gate> others = ofTheme ? levels.get(lower).themeGates() : levels.get(lower).gates();
        List<Gate> before = lower == rank ? others.subList(0, index) : others;
        if (before.stream().anyMatch(other -> implies(other, gate))) {
          Section section = ofTheme ? Section.THEME_LEVEL : Section.LEVEL;
          Spot spot = Spot.of(section, levels.get(rank).id()).at("requires[" + index + "]");
          findings.add(Finding.of(Kind.GATE_IDLE, spot, levels.get(lower).id().value()));
          break;
        }
      }
    }
  }

  private static boolean implies(Gate strong, Gate weak) {
    return switch (weak) {
      case Gate.QuestionAtLeast(var question, var points) ->
          strong instanceof Gate.QuestionAtLeast(var same, var more)
              && same.equals(question)
              && more.compareTo(points) >= 0;
      case Gate.SocleShare(var share, var points) ->
          strong instanceof Gate.SocleShare(var larger, var more)
              && larger.compareTo(share) >= 0
              && more.compareTo(points) >= 0;
      case Gate.ThemesAtLeast(var percent) ->
          strong instanceof Gate.ThemesAtLeast(var more) && more.compareTo(percent) >= 0;
      case Gate.QuestionsAtLeast _, Gate.FactGate _ -> strong.equals(weak);
    };
  }
}
