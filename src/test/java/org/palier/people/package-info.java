@NullMarked
package org.palier.people;

import org.jspecify.annotations.NullMarked;
