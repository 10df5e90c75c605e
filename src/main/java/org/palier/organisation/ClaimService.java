package org.palier.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.assessment.Assessment;
import org.palier.assessment.OwnershipService;
import org.palier.domain.questionnaire.BuiltinFacts;

/// Gives an assessment made without an account to an organisation, found or made. Organisations
/// that may be one are proposed, never merged.
@Singleton
class ClaimService {

  private final OrganisationRepository organisations;
  private final MemberRepository members;
  private final OwnershipService ownership;
  private final AccountService accounts;
  private final Clock clock;

  ClaimService(
      OrganisationRepository organisations,
      MemberRepository members,
      OwnershipService ownership,
      AccountService accounts,
      Clock clock) {
    this.organisations = organisations;
    this.members = members;
    this.ownership = ownership;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The form is free of faults.
  @Transactional
  Claiming claim(UUID account, Assessment assessment, ClaimForm form) {
    if (!form.person().isEmpty()) {
      accounts.rename(account, form.person());
    }
    Organisation wanted = wanted(assessment, form);
    Optional<Organisation> known = withNumber(wanted);
    if (known.isPresent()) {
      return members.role(known.get().id(), account).filter(MemberRole::mayEdit).isPresent()
          ? attach(assessment, known.get())
          : new Claiming.Known(known.get());
    }
    List<Organisation> alike = form.distinct() ? List.of() : organisations.alike(wanted);
    return alike.isEmpty() ? create(account, assessment, wanted) : new Claiming.Alike(alike);
  }

  private Optional<Organisation> withNumber(Organisation wanted) {
    return wanted.number().isEmpty()
        ? Optional.empty()
        : organisations.withNumber(wanted.territoryId(), wanted.number());
  }

  private static Organisation wanted(Assessment assessment, ClaimForm form) {
    return new Organisation(
        UuidCreator.getTimeOrderedEpoch(),
        assessment.territoryId(),
        form.name(),
        form.siret().orElse(null),
        form.rna().orElse(null),
        assessment.facts().word(BuiltinFacts.COMMUNE).orElse(null));
  }

  private Claiming create(UUID account, Assessment assessment, Organisation wanted) {
    if (!organisations.insert(wanted, clock.instant())) {
      return new Claiming.Known(withNumber(wanted).orElseThrow());
    }
    members.add(wanted.id(), account, MemberRole.OWNER, clock.instant());
    return attach(assessment, wanted);
  }

  private Claiming attach(Assessment assessment, Organisation organisation) {
    return ownership.attach(assessment.id(), organisation.id())
        ? new Claiming.Claimed(organisation.id())
        : new Claiming.Taken();
  }

  /// An organisation that is one of the person's own takes the assessment in.
  @Transactional
  Claiming bring(UUID account, Assessment assessment, UUID organisation) {
    return members
        .role(organisation, account)
        .filter(MemberRole::mayEdit)
        .flatMap(role -> organisations.find(organisation))
        .map(found -> attach(assessment, found))
        .orElseGet(Claiming.Taken::new);
  }
}
