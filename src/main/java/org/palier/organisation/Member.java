package org.palier.organisation;

import java.time.Instant;
import java.util.UUID;

/// A person who works for an organisation; `name` is blank where not said.
public record Member(UUID account, String name, String email, MemberRole role, Instant since) {}
