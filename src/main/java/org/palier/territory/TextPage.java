package org.palier.territory;

import org.jspecify.annotations.Nullable;
import org.palier.web.Prose;

/// What `territory/text` shows: a page of the platform's, under what the territory adds to it.
record TextPage(String title, @Nullable Prose own, Prose text, @Nullable ContactLines contact) {}
