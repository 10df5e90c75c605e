@NullMarked
package org.palier.rights;

import org.jspecify.annotations.NullMarked;
