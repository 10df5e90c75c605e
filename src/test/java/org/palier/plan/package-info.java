@NullMarked
package org.palier.plan;

import org.jspecify.annotations.NullMarked;
