@NullMarked
package org.palier.pdf;

import org.jspecify.annotations.NullMarked;
