/// The action plan of an organisation: what it does, who sees to it, until when, and how it goes.
@NullMarked
package org.palier.plan;

import org.jspecify.annotations.NullMarked;
