package org.palier.referential;

/// A place of a territory's layer that names something of the core: `what` is `node`, `fact`,
/// `flag`, `action` or `duty`; `gathers` where it adds to a group, or weighs one.
public record LayerTouch(
    String file, int line, String path, String what, String id, boolean gathers) {}
