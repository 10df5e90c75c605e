/// A territory's calls to the organisations it knows: written, sent, reminded of, and followed.
@NullMarked
package org.palier.campaign;

import org.jspecify.annotations.NullMarked;
