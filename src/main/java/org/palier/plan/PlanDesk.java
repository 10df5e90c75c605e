package org.palier.plan;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.palier.organisation.MemberRole;
import org.palier.organisation.Organisation;
import org.palier.organisation.OrganisationService;
import org.palier.territory.TerritoryService;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Where the pages of a plan take it from. What is unknown and what is not the visitor's look the
/// same.
@Singleton
class PlanDesk {

  private final OrganisationService organisations;
  private final TerritoryService territories;
  private final PlanService plans;

  PlanDesk(OrganisationService organisations, TerritoryService territories, PlanService plans) {
    this.organisations = organisations;
    this.territories = territories;
    this.plans = plans;
  }

  /// The plan of an organisation laid open for one of its members.
  record Plan(Visit visit, UUID account, Organisation organisation, MemberRole role) {

    String space() {
      return "/organisations/" + organisation.id();
    }

    String address() {
      return space() + "/plan";
    }

    boolean editable() {
      return role.mayEdit();
    }

    /// Everyone but who only reads.
    boolean commentable() {
      return role != MemberRole.READER;
    }

    boolean owned() {
      return role == MemberRole.OWNER;
    }
  }

  Optional<Plan> find(Visit visit, String id) {
    return organisations
        .membership(visit, id)
        .map(
            found ->
                new Plan(
                    visit.at(
                        territories.find(found.organisation().territoryId()).orElseThrow().place()),
                    visit.account().orElseThrow(),
                    found.organisation(),
                    found.role()));
  }

  Optional<PlanItem> item(Plan plan, String id) {
    return RowId.read(id).flatMap(item -> plans.find(plan.organisation().id(), item));
  }
}
