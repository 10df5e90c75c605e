package org.palier.referential;

import org.palier.domain.evaluation.Referential;

/// A core referential under a territory's layer. `core` scores as everywhere, its toolbox enriched
/// by the territory; `local` also asks the local questions, leaves out the hidden ones, and weighs
/// the themes as the territory does. Levels are the core's alone.
public record LayeredReferential(PublishedReferential core, Referential local, Layer layer) {}
