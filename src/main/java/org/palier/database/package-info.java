/// The database: the embedded MariaDB that is used when no other is configured, and the checks of
/// the settings that keep what was acknowledged.
@NullMarked
package org.palier.database;

import org.jspecify.annotations.NullMarked;
