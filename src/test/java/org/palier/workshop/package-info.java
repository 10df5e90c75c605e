@NullMarked
package org.palier.workshop;

import org.jspecify.annotations.NullMarked;
