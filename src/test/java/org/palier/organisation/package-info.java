@NullMarked
package org.palier.organisation;

import org.jspecify.annotations.NullMarked;
