@NullMarked
package org.palier;

import org.jspecify.annotations.NullMarked;
