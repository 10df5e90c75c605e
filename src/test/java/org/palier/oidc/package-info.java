@NullMarked
package org.palier.oidc;

import org.jspecify.annotations.NullMarked;
