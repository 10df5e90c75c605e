/// Receipts: the lines that make each score, and add up to what is shown.
@NullMarked
package org.palier.domain.receipt;

import org.jspecify.annotations.NullMarked;
