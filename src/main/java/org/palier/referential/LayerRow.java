package org.palier.referential;

import io.micronaut.core.annotation.Introspected;

/// A row of `published_layer` as far as it is read: whose layer, of which day, in which words.
@Introspected
record LayerRow(String territory, String edition, String content) {}
