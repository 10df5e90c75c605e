/// Signing in without a password: by a link sent to one's address.
@NullMarked
package org.palier.signin;

import org.jspecify.annotations.NullMarked;
