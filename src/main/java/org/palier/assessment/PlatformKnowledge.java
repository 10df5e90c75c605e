package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.palier.domain.evaluation.DatedActions;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;

/// What the platform knows of an organisation on the day of a situation: the dates in its action
/// plan, who reviewed it, what it shared. A submission keeps what was known that day.
@Singleton
class PlatformKnowledge {

  private final OutsideReviewService reviews;
  private final DatedActionRepository dated;

  PlatformKnowledge(OutsideReviewService reviews, DatedActionRepository dated) {
    this.reviews = reviews;
    this.dated = dated;
  }

  Situation known(UUID organisation, Referential referential, Situation bare) {
    String questionnaire = referential.questionnaire().id().value();
    Situation.Platform others = reviews.known(organisation, questionnaire, bare.on());
    return new Situation(
        bare.facts(),
        bare.answers(),
        bare.on(),
        new Situation.Platform(
            DatedActions.taken(referential, bare, dated.of(organisation, questionnaire, bare.on())),
            others.reviewOn(),
            others.experienceSharedOn()));
  }
}
