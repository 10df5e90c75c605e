/// Documents that an organisation keeps as evidence for its answers.
@NullMarked
package org.palier.document;

import org.jspecify.annotations.NullMarked;
