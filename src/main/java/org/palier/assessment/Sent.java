package org.palier.assessment;

import java.util.UUID;

/// A submission by its assessment and its number.
public record Sent(UUID assessment, int number) {}
