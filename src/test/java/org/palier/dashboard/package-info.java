@NullMarked
package org.palier.dashboard;

import org.jspecify.annotations.NullMarked;
