package org.palier.referential;

import org.palier.domain.evaluation.Referential;

/// A referential as the database keeps it, with the hashes that a result remembers it by.
public record PublishedReferential(Referential referential, Hashes hashes) {}
