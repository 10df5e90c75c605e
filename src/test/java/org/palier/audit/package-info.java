@NullMarked
package org.palier.audit;

import org.jspecify.annotations.NullMarked;
