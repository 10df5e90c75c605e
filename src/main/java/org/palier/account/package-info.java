/// Who signs in: the territory's staff, with a local account.
@NullMarked
package org.palier.account;

import org.jspecify.annotations.NullMarked;
