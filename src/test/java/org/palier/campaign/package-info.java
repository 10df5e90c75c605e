@NullMarked
package org.palier.campaign;

import org.jspecify.annotations.NullMarked;
