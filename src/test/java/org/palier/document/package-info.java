@NullMarked
package org.palier.document;

import org.jspecify.annotations.NullMarked;
