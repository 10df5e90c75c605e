@NullMarked
package org.palier.account;

import org.jspecify.annotations.NullMarked;
