/// Mail: written with what caused it, delivered later, read on a page while there is no server.
@NullMarked
package org.palier.mail;

import org.jspecify.annotations.NullMarked;
