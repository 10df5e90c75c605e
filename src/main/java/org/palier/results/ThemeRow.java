package org.palier.results;

/// A theme in the table beside the radar. `rank` is that of its level, 0 for none.
record ThemeRow(
    String id, String name, String score, String level, int rank, boolean rated, boolean fragile) {}
