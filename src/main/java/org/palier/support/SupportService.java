package org.palier.support;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Held;
import org.palier.assessment.OwnershipService;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.support.SupportRepository.Contact;

/// What staff know of each organisation of their territory, and note about it.
@Singleton
class SupportService {

  private static final int BATCH = 1000;

  private final FollowedRepository followed;
  private final SupportRepository support;
  private final OwnershipService ownership;
  private final SubmissionService submissions;
  private final Clock clock;

  SupportService(
      FollowedRepository followed,
      SupportRepository support,
      OwnershipService ownership,
      SubmissionService submissions,
      Clock clock) {
    this.followed = followed;
    this.support = support;
    this.ownership = ownership;
    this.submissions = submissions;
    this.clock = clock;
  }

  List<Followed> page(UUID territory, Search search, @Nullable UUID after, int limit) {
    return followed.page(territory, search, after, limit);
  }

  /// Gives every organisation found, in the order of the list, never all at once.
  void each(UUID territory, Search search, Consumer<Followed> taker) {
    List<Followed> batch = followed.page(territory, search, null, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(taker);
      batch =
          batch.size() < BATCH
              ? List.of()
              : followed.page(territory, search, batch.getLast().id(), BATCH);
    }
  }

  Optional<Followed> find(UUID territory, UUID id) {
    return followed.find(territory, id);
  }

  Contact contact(UUID organisation) {
    return support.contact(organisation);
  }

  List<SupportRepository.Note> notes(UUID organisation, int limit) {
    return support.notes(organisation, limit);
  }

  List<SupportRepository.Colleague> colleagues(UUID territory) {
    return support.colleagues(territory);
  }

  /// False where somebody else saved meanwhile.
  @Transactional
  boolean save(UUID organisation, Contact contact) {
    return support.save(organisation, contact, clock.instant());
  }

  @Transactional
  void note(UUID organisation, UUID account, String body) {
    support.note(UuidCreator.getTimeOrderedEpoch(), organisation, account, body, clock.instant());
  }

  /// The assessments whose level or answers the organisation shares: none without its choice.
  List<Held> results(Followed organisation) {
    return organisation.shared().showsLevel()
        ? ownership.held(organisation.id()).stream()
            .filter(held -> held.submittedAt() != null)
            .toList()
        : List.of();
  }

  /// What was submitted last of an assessment, where the organisation shares its answers.
  Optional<Submission> answers(Followed organisation, UUID assessment) {
    return organisation.shared().showsAnswers()
            && results(organisation).stream().anyMatch(held -> held.id().equals(assessment))
        ? submissions.latest(assessment)
        : Optional.empty();
  }
}
