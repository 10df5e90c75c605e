/// Signing in by an OpenID provider the operator named, such as ProConnect.
@NullMarked
package org.palier.oidc;

import org.jspecify.annotations.NullMarked;
