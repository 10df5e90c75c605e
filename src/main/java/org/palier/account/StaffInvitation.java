package org.palier.account;

import java.time.Instant;
import java.util.UUID;

/// An invitation to work for a territory, which still stands.
public record StaffInvitation(UUID territory, String email, Role role, Instant invitedAt) {}
