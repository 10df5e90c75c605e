package org.palier.plan;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.palier.organisation.MemberRole;
import org.palier.organisation.Organisation;
import org.palier.organisation.Space;
import org.palier.organisation.SpaceService;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Where the pages of a plan take it from.
@Singleton
class PlanDesk {

  private final SpaceService spaces;
  private final PlanService plans;

  PlanDesk(SpaceService spaces, PlanService plans) {
    this.spaces = spaces;
    this.plans = plans;
  }

  /// The plan of an organisation laid open for one of its members.
  record Plan(Space in) {

    Visit visit() {
      return in.visit();
    }

    UUID account() {
      return in.account();
    }

    Organisation organisation() {
      return in.organisation();
    }

    String space() {
      return in.address();
    }

    String address() {
      return space() + "/plan";
    }

    boolean editable() {
      return in.role().mayEdit();
    }

    /// Everyone but who only reads.
    boolean commentable() {
      return in.role() != MemberRole.READER;
    }

    boolean owned() {
      return in.owned();
    }
  }

  SpaceService spaces() {
    return spaces;
  }

  Optional<PlanItem> item(Plan plan, String id) {
    return RowId.read(id).flatMap(item -> plans.find(plan.organisation().id(), item));
  }
}
