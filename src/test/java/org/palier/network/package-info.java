/// Tests of the pages of the network.
@NullMarked
package org.palier.network;

import org.jspecify.annotations.NullMarked;
