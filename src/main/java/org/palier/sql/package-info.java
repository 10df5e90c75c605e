/// What repositories share: statements with their values, and instants as columns keep them.
@NullMarked
package org.palier.sql;

import org.jspecify.annotations.NullMarked;
