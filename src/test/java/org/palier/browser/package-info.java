/// Pages in a real browser: what a person sees, hears and can reach.
@NullMarked
package org.palier.browser;

import org.jspecify.annotations.NullMarked;
