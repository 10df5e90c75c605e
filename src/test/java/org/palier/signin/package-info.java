@NullMarked
package org.palier.signin;

import org.jspecify.annotations.NullMarked;
