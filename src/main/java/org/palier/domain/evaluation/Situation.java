package org.palier.domain.evaluation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.ObligationId;

/// All that a result depends on besides the referential: facts, answers, a day, and what the
/// platform knows.
public record Situation(Facts facts, Answers answers, LocalDate on, Platform platform) {

  /// What the platform knows: duties for which an action has a date, the day of the last review by
  /// a peer or a third party, the day an experience was last shared.
  public record Platform(
      Set<ObligationId> datedActions,
      @Nullable LocalDate reviewOn,
      @Nullable LocalDate experienceSharedOn) {

    public static final Platform NOTHING = new Platform(Set.of(), null, null);

    public Platform {
      datedActions = Set.copyOf(datedActions);
    }
  }
}
