package org.palier.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palier.domain.evaluation.Situation;

/// Reviews from outside and shared experiences, which an organisation records. They count from its
/// next submission on; what was submitted stays as it is.
@Singleton
public class OutsideReviewService {

  private final OutsideReviewRepository reviews;
  private final Clock clock;

  OutsideReviewService(OutsideReviewRepository reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /// False where the submission is not the organisation's.
  public boolean record(UUID organisation, OutsideReview review, UUID account) {
    return reviews.insert(organisation, review, account, clock.instant());
  }

  public void record(UUID organisation, SharedExperience experience, UUID account) {
    reviews.insert(organisation, experience, account, clock.instant());
  }

  public boolean remove(UUID organisation, UUID review) {
    return reviews.delete(organisation, review);
  }

  public boolean removeExperience(UUID organisation, UUID experience) {
    return reviews.deleteExperience(organisation, experience);
  }

  public List<OutsideReview> of(UUID organisation) {
    return reviews.of(organisation);
  }

  /// Those of one submission, the oldest first.
  public List<OutsideReview> of(Sent submission) {
    return reviews.of(submission);
  }

  public List<SharedExperience> experiences(UUID organisation) {
    return reviews.experiences(organisation);
  }

  /// What the platform knows of an organisation that day.
  Situation.Platform known(UUID organisation, String questionnaire, LocalDate on) {
    return new Situation.Platform(
        Set.of(),
        reviews.reviewed(organisation, questionnaire, on).orElse(null),
        reviews.experiences(organisation).stream()
            .map(SharedExperience::on)
            .filter(day -> !day.isAfter(on))
            .findFirst()
            .orElse(null));
  }
}
