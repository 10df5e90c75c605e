package org.palier.referential;

import org.jspecify.annotations.Nullable;

/// The SHA-256, in hexadecimal, of what was read of each file with its part of the texts; null
/// where there is no such file.
public record Hashes(
    String questionnaire, @Nullable String toolbox, @Nullable String obligations) {}
