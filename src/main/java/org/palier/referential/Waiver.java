package org.palier.referential;

import org.palier.domain.analysis.Finding;

/// A finding that its author chose to live with, and why. `at` is the id of what it is about, or
/// for a text its path in the translations; `place` is where the waiver stands.
public record Waiver(Finding.Kind finding, String at, String reason, Problem place) {}
