package org.palier.organisation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// The organisations of all territories, each seen only by its members.
@Singleton
public class OrganisationService {

  private final OrganisationRepository organisations;
  private final MemberRepository members;

  OrganisationService(OrganisationRepository organisations, MemberRepository members) {
    this.organisations = organisations;
    this.members = members;
  }

  /// An organisation and what its member may do.
  public record Membership(Organisation organisation, MemberRole role) {}

  /// What the visitor is to an organisation; empty where it is unknown or not theirs.
  public Optional<Membership> membership(Visit visit, String id) {
    return RowId.read(id)
        .flatMap(
            organisation ->
                visit
                    .account()
                    .flatMap(account -> members.role(organisation, account))
                    .flatMap(
                        role ->
                            organisations
                                .find(organisation)
                                .map(found -> new Membership(found, role))));
  }

  public Optional<Organisation> find(UUID organisation) {
    return organisations.find(organisation);
  }

  public List<Organisation> of(UUID account) {
    return members.organisationsOf(account);
  }

  public List<Member> members(UUID organisation) {
    return members.members(organisation);
  }
}
