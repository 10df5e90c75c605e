/// Staff helping the organisations of their territory: who is where, who accompanies whom.
@NullMarked
package org.palier.support;

import org.jspecify.annotations.NullMarked;
