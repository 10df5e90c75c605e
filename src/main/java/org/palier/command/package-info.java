/// What can be typed after `java -jar palier.jar`. Results go to standard output, problems to
/// standard error; the status is 0 when done, 1 when it failed, 2 when what was given can't be
/// used.
@NullMarked
package org.palier.command;

import org.jspecify.annotations.NullMarked;
