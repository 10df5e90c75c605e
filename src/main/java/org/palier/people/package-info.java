/// Who works for a territory, as its administrators see and change it.
@NullMarked
package org.palier.people;

import org.jspecify.annotations.NullMarked;
