/// Organisations of a territory, the people who work for them, and the assessments they keep.
@NullMarked
package org.palier.organisation;

import org.jspecify.annotations.NullMarked;
