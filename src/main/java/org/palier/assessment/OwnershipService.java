package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// The assessments that belong to an organisation.
@Singleton
public class OwnershipService {

  private final OwnershipRepository ownership;

  OwnershipService(OwnershipRepository ownership) {
    this.ownership = ownership;
  }

  /// Gives an assessment that is nobody's to an organisation of its territory; false where it is
  /// somebody's already.
  @Transactional
  public boolean attach(UUID assessment, UUID organisation) {
    boolean attached = ownership.attach(assessment, organisation);
    if (attached) {
      ownership.countForItsUnit(assessment);
    }
    return attached;
  }

  /// What an organisation submitted of a questionnaire, the oldest first.
  public List<Sent> sent(UUID organisation, String questionnaire) {
    return ownership.sent(organisation, questionnaire);
  }

  /// Has all an organisation submitted count for its legal unit, whose number was corrected.
  @Transactional
  public void countAgain(UUID organisation) {
    ownership.held(organisation).forEach(held -> ownership.countForItsUnit(held.id()));
  }

  /// The youngest first.
  public List<Held> held(UUID organisation) {
    return ownership.held(organisation);
  }
}
