/// The JSON interface: the same services as the pages, for other programs.
@NullMarked
package org.palier.api;

import org.jspecify.annotations.NullMarked;
