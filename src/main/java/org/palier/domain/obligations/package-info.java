/// Legal duties as dated data.
@NullMarked
package org.palier.domain.obligations;

import org.jspecify.annotations.NullMarked;
