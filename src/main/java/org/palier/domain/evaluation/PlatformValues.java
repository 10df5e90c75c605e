package org.palier.domain.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.PlatformFacts;

/// The facts that the platform computes for the gates. What did not happen yet has no age.
final class PlatformValues {

  private PlatformValues() {}

  static Map<FactId, Ratio> of(Shares shares, Duties duties, Situation situation) {
    Situation.Platform platform = situation.platform();
    Map<FactId, Ratio> values = new HashMap<>();
    shares.evidence().ifPresent(share -> values.put(PlatformFacts.EVIDENCE_SHARE, share));
    shares.answered().ifPresent(share -> values.put(PlatformFacts.ANSWERED_SHARE, share));
    values.put(PlatformFacts.LEGAL_GAPS, Ratio.of(duties.gapsWithoutDatedAction(platform)));
    putAge(values, PlatformFacts.REVIEW_AGE, platform.reviewOn(), situation.on());
    putAge(values, PlatformFacts.EXPERIENCE_SHARED, platform.experienceSharedOn(), situation.on());
    return values;
  }

  /// In whole months.
  private static void putAge(
      Map<FactId, Ratio> values, FactId fact, @Nullable LocalDate day, LocalDate on) {
    if (day != null && !day.isAfter(on)) {
      values.put(fact, Ratio.of(ChronoUnit.MONTHS.between(day, on)));
    }
  }
}
