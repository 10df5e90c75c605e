@NullMarked
package org.palier.support;

import org.jspecify.annotations.NullMarked;
