package org.palier.organisation;

import java.util.UUID;
import org.palier.web.Visit;

/// An organisation laid open for one of its members, and the visit on its territory's pages.
public record Space(Visit visit, UUID account, Organisation organisation, MemberRole role) {

  public String address() {
    return "/organisations/" + organisation.id();
  }

  public boolean owned() {
    return role == MemberRole.OWNER;
  }
}
