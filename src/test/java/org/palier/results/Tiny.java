package org.palier.results;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Recommendations;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;
import org.palier.web.Language;
import org.palier.web.PlainWords;

/// The small referential of these tests, and outcomes made by hand.
final class Tiny {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Referential REFERENTIAL = read();
  static final Voice FRENCH = voice(Language.FR);
  static final Voice ENGLISH = voice(Language.EN);

  private Tiny() {}

  private static Voice voice(Language language) {
    return new Voice(language, PlainWords.MESSAGES, PlainWords.FORMATS);
  }

  private static Referential read() {
    return switch (ReferentialReader.read(Path.of("src/test/resources/results/tiny"))) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  static Outcome outcome(Facts facts, Answers answers) {
    Maturity maturity =
        new Maturity(new LevelId("un"), new LevelId("deux"), null, List.of(), false);
    Evaluation evaluation =
        new Evaluation(
            Map.of(),
            NodeScore.NOT_RATED,
            Map.of(),
            maturity,
            Map.of(),
            new Recommendations(List.of(), List.of()),
            List.of(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            true);
    Situation situation = new Situation(facts, answers, DAY, Situation.Platform.NOTHING);
    return Outcome.of(REFERENTIAL, situation, evaluation);
  }
}
