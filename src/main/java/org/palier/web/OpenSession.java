package org.palier.web;

import java.time.Instant;

/// A session of an account, as its owner sees it: a name that opens nothing, when it began, when it
/// was used last, and whether it is the one at hand.
public record OpenSession(String name, Instant since, Instant seen, boolean current) {}
