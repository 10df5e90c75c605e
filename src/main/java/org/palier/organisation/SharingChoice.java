package org.palier.organisation;

import java.time.Instant;

/// What an organisation chose on a day; `named` lets anyone read that it takes part. `by` is blank
/// where the person is gone.
public record SharingChoice(Shared shared, boolean named, String by, Instant at) {}
