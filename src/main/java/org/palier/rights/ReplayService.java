package org.palier.rights;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.palier.assessment.AssessmentService;
import org.palier.tombstone.Tombstone;
import org.palier.tombstone.Tombstone.Kind;
import org.palier.tombstone.TombstoneService;

/// Erases again, after a restore, what had been erased since the backup. Each of them in a
/// transaction of its own, so that it can be begun again.
@Singleton
public class ReplayService {

  private final RightsRepository repository;
  private final ErasureService erasure;
  private final AssessmentService assessments;
  private final TombstoneService tombstones;

  ReplayService(
      RightsRepository repository,
      ErasureService erasure,
      AssessmentService assessments,
      TombstoneService tombstones) {
    this.repository = repository;
    this.erasure = erasure;
    this.assessments = assessments;
    this.tombstones = tombstones;
  }

  /// How many were erased again, and the organisations that have nobody who owns them: whoever had
  /// taken them over did so after the backup.
  public record Replayed(int people, int organisations, int assessments, List<UUID> withoutOwner) {

    public Replayed {
      withoutOwner = List.copyOf(withoutOwner);
    }
  }

  public Replayed replay(List<Tombstone> stones) {
    tombstones.keep(stones);
    List<UUID> organisations = repository.risen(Kind.ORGANISATION);
    organisations.forEach(id -> erasure.eraseOrganisation(id, null));
    List<UUID> people = repository.risen(Kind.PERSON);
    people.forEach(id -> erasure.erasePersonAlone(id, null));
    List<UUID> alone = repository.risen(Kind.ASSESSMENT);
    alone.forEach(assessments::erase);
    return new Replayed(
        people.size(), organisations.size(), alone.size(), repository.withoutOwner());
  }
}
