@NullMarked
package org.palier.results;

import org.jspecify.annotations.NullMarked;
