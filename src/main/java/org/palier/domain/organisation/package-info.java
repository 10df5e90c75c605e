/// The numbers by which French organisations are known.
@NullMarked
package org.palier.domain.organisation;

import org.jspecify.annotations.NullMarked;
