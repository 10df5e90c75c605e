/// The rules by which a territory calls organisations: when mail may go out, whom to remind, and
/// what a message may say.
@NullMarked
package org.palier.domain.campaign;

import org.jspecify.annotations.NullMarked;
