package org.palier.campaign;

import java.util.UUID;
import org.palier.domain.campaign.CampaignState;

/// A territory's call to organisations it knows. `commune` is one of the territory's communes,
/// which tells what time it is there; blank where it lists none.
record Campaign(
    UUID id, UUID territory, CampaignState state, int revision, Content content, String commune) {}
