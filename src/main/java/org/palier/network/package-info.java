/// The territories of the platform and who administers it, in pages that show no figures.
@NullMarked
package org.palier.network;

import org.jspecify.annotations.NullMarked;
