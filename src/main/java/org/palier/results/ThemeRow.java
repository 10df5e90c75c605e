package org.palier.results;

/// A theme in the table beside the radar. `rank` is that of its level, 0 for none; `locked` when
/// its score suffices for the next level and a gate is in the way.
record ThemeRow(
    String id,
    String name,
    String score,
    String level,
    int rank,
    boolean rated,
    boolean fragile,
    boolean locked) {}
