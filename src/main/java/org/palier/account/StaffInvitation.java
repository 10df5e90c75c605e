package org.palier.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation to work for a territory, or without one to administer the whole platform, which
/// still stands.
public record StaffInvitation(
    @Nullable UUID territory, String email, Role role, Instant invitedAt) {}
