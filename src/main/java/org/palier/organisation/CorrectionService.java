package org.palier.organisation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.palier.assessment.OwnershipService;

/// Corrects what an organisation is called and known by, and sets it aside.
@Singleton
public class CorrectionService {

  private final OrganisationRepository organisations;
  private final OwnershipService ownership;
  private final Clock clock;

  CorrectionService(OrganisationRepository organisations, OwnershipService ownership, Clock clock) {
    this.organisations = organisations;
    this.ownership = ownership;
    this.clock = clock;
  }

  /// A blank number takes the one it had away.
  @Transactional
  public Correcting correct(Organisation before, String name, String number) {
    ClaimForm typed = new ClaimForm(number, name, "", false);
    Optional<ClaimForm.Fault> fault = typed.faults().stream().findFirst();
    if (fault.isPresent()) {
      return wrong(fault.get());
    }
    Organisation corrected =
        new Organisation(
            before.id(),
            before.territoryId(),
            name,
            typed.siret().orElse(null),
            typed.siret().isPresent() ? null : typed.rna().orElse(null),
            before.commune());
    if (!organisations.correct(corrected)) {
      return new Correcting.Wrong("number", "rights.problem.taken");
    }
    ownership.countAgain(before.id());
    return new Correcting.Corrected(corrected);
  }

  private static Correcting wrong(ClaimForm.Fault fault) {
    return switch (fault) {
      case NUMBER -> new Correcting.Wrong("number", "organisation.problem.number");
      case NAME_MISSING -> new Correcting.Wrong("name", "organisation.problem.name.missing");
      case NAME_LONG -> new Correcting.Wrong("name", "organisation.problem.name.long");
      case PERSON_LONG -> new Correcting.Wrong("name", "organisation.problem.person.long");
    };
  }

  /// Kept, but hidden from staff and from figures to come, or no longer so.
  @Transactional
  public void restrict(UUID organisation, boolean restricted) {
    organisations.restrict(organisation, restricted ? clock.instant() : null);
  }

  public boolean isRestricted(UUID organisation) {
    return organisations.isRestricted(organisation);
  }
}
