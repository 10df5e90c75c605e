/// The demonstration territory: synthetic organisations, drawn from a seed, in real communes.
@NullMarked
package org.palier.demo;

import org.jspecify.annotations.NullMarked;
